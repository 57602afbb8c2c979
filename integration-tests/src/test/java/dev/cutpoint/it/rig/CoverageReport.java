package dev.cutpoint.it.rig;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code cutpoint coverage} says of a recording. */
public final class CoverageReport {
    private CoverageReport() {}

    /** Made with the newest JDK, wide enough for every name; its output goes into the folder. */
    public static FinishedJvm of(Path recording, Path folder, String... options)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("coverage", "--include", "app.points.*"));
        arguments.addAll(List.of(options));
        arguments.add(recording.toString());
        return ForkedJvm.on(JdkInstallations.newest(), folder)
                .jar(CutpointJar.path(), arguments.toArray(String[]::new))
                .environment("COLUMNS", "400")
                .run();
    }

    /** The lines from the first class on, with single spaces and without how long the longest wait was. */
    public static List<String> points(FinishedJvm coverage) {
        return coverage.out().stream()
                .dropWhile(line -> !line.startsWith("suspend point"))
                .skip(1)
                .map(line -> line.strip().replaceAll("\\s+", " ").replaceFirst(" (–|[0-9.]+ (µs|ms|s))$", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
