package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.plain.EarlyException;
import app.transparency.TransparencyProgram;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.OnEveryJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.io.TempDir;

/** A program sees the same of itself with the agent as without: results, exceptions, interrupt statuses, the order of callbacks. */
class TransparencyIT {
    /** With no threshold the JDK's own events are made of every wait, too. */
    private static final String DIAGNOSE = "profile=diagnose,suspend-threshold=0ms";

    private static final int PROGRAMS = 400;

    @TempDir
    private Path folder;

    @OnEveryJdk
    void programsSeeTheSameWithTheAgentAsWithout(JdkInstallation jdk) throws Exception {
        List<String> alone = Journals.of(on(jdk, "alone"));

        Journals.assertSame(alone, Journals.of(on(jdk, "alone-again")), "the programs are left to chance");
        Journals.assertSame(alone, Journals.of(on(jdk, "watch").agent("profile=watch")), "watch");
        Journals.assertSame(alone, Journals.of(on(jdk, "diagnose").agent(DIAGNOSE)), "diagnose");
        assertThat(alone).hasSizeGreaterThan(PROGRAMS * 50);
    }

    @OnEveryJdk
    void exceptionsKeepTheirLinesThoughALateResultIsLookedInto(JdkInstallation jdk) throws Exception {
        FinishedJvm alone = ForkedJvm.on(jdk, folder).main(EarlyException.class).run();
        FinishedJvm watched = ForkedJvm.on(jdk, folder)
                .agent("profile=watch")
                .main(EarlyException.class)
                .run();

        assertThat(watched.out()).isEqualTo(alone.out()).contains("over true");
        assertThat(RecordingFile.readAllEvents(watched.recording().orElseThrow()))
                .filteredOn(each -> each.getEventType().getName().equals("dev.cutpoint.LateResult"))
                .singleElement()
                .satisfies(late -> assertThat(late.getInt("entryLine")).isPositive());
    }

    private ForkedJvm on(JdkInstallation jdk, String run) throws IOException {
        return ForkedJvm.on(jdk, Files.createDirectory(folder.resolve(run)))
                .main(TransparencyProgram.class, String.valueOf(PROGRAMS));
    }
}
