package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.plain.CancelledTask;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.OnEveryJdk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** A cancellation before the flight recorder is up waits for it, and the program that cancels does not. */
class EarlyCancellationIT {
    /** What the flight recorder loads once, when it is set up. */
    private static final String RECORDER = "jdk.jfr.internal.MetadataRepository";

    private static final Pattern LOADED = Pattern.compile("\\[(\\d+)] (\\S+) source: (?!__VM_RedefineClasses__).*");

    @TempDir
    private Path folder;

    @OnEveryJdk
    void leavesTheSettingUpToTheRecordersOwnThread(JdkInstallation jdk) throws Exception {
        Path log = folder.resolve("loaded.txt");
        FinishedJvm jvm = ForkedJvm.on(jdk, folder)
                .agent("profile=watch")
                .jvmOptions("-Xlog:class+load:file=" + log + ":tid")
                .main(CancelledTask.class)
                .run();

        assertThat(jvm.out()).containsExactly("cancelled true, handled");
        assertThat(jvm.recording()).get().matches(Files::isReadable, "is there");
        List<String> program = threadsThatLoaded(CancelledTask.class.getName(), log);
        assertThat(threadsThatLoaded(RECORDER, log)).hasSize(1).isNotEqualTo(program);
        assertThat(program).hasSize(1);
    }

    private static List<String> threadsThatLoaded(String type, Path log) throws Exception {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(LOADED::matcher)
                    .filter(Matcher::matches)
                    .filter(line -> line.group(2).equals(type))
                    .map(line -> line.group(1))
                    .distinct()
                    .toList();
        }
    }
}
