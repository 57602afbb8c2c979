package dev.cutpoint.cli;

import dev.cutpoint.trace.TraceReport;
import dev.cutpoint.trace.html.Sources;
import dev.cutpoint.trace.sarif.SarifReport;
import dev.cutpoint.trace.sarif.SourcePaths;
import java.nio.file.Path;
import java.util.Optional;

/** The findings for a code-scanning service, if they were asked for. */
final class SarifFile {
    private final WholeFile file;
    private final SourcePaths paths;

    private SarifFile(WholeFile file, SourcePaths paths) {
        this.file = file;
        this.paths = paths;
    }

    static SarifFile open(Optional<String> target, Sources sources, Environment environment) {
        return new SarifFile(WholeFile.open("--sarif", target, environment), new SourcePaths(sources, Path.of("")));
    }

    boolean ownsStandardOutput() {
        return file.ownsStandardOutput();
    }

    void write(TraceReport report, int exit) {
        file.write(writer -> new SarifReport(paths, version()).write(report, exit, writer));
    }

    /** Empty where the classes do not come from the jar. */
    private static String version() {
        return Optional.ofNullable(SarifFile.class.getPackage().getImplementationVersion())
                .orElse("");
    }
}
