package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.archived.Sums;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.LoadedClassesLog;
import dev.cutpoint.it.rig.OnEveryJdk;
import dev.cutpoint.it.rig.ProgramClasses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * An archive of the application's classes (AppCDS) that was made without the agent serves with it. Only what is woven, or extends what is
 * woven, is read from its class file.
 */
class SharedArchiveIT {
    private static final String PROGRAM = "app.archived.";
    private static final Set<String> ALL =
            Set.of(PROGRAM + "Addition", PROGRAM + "OwnTask", PROGRAM + "Sums", PROGRAM + "Waiter");
    private static final String EXTENDS_WOVEN = PROGRAM + "OwnTask";
    private static final String ALONE = "alone";
    private static final String HAS_A_HANDLER = PROGRAM + "Waiter";

    /** JDK 25 says on stdout, whatever the agent is, that modules are looked up because there is one. */
    private static final String OF_THE_JVM = "][cds] ";

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void pack() throws IOException {
        jar = ProgramClasses.asJar(Sums.class, folder.resolve("program.jar"));
    }

    @OnEveryJdk
    void givesTheApplicationsClasses(JdkInstallation jdk) throws Exception {
        Path archive = archive(jdk);

        assertThat(fromTheArchive(jdk, archive, ALONE)).isEqualTo(ALL);
        assertThat(fromTheArchive(jdk, archive, "watch")).isEqualTo(without(EXTENDS_WOVEN));
        assertThat(fromTheArchive(jdk, archive, "diagnose")).isEqualTo(without(EXTENDS_WOVEN, HAS_A_HANDLER));
    }

    private Path archive(JdkInstallation jdk) throws Exception {
        Path archive = folder.resolve("program.jsa");
        FinishedJvm jvm = on(jdk, "archiving")
                .jvmOptions("-XX:ArchiveClassesAtExit=" + archive)
                .run();
        assertThat(archive).as("%s", jvm).isRegularFile();
        return archive;
    }

    private Set<String> fromTheArchive(JdkInstallation jdk, Path archive, String profile) throws Exception {
        Path log = folder.resolve(profile + ".txt");
        ForkedJvm program =
                on(jdk, profile).jvmOptions("-XX:SharedArchiveFile=" + archive, LoadedClassesLog.option(log));
        FinishedJvm jvm = (profile.equals(ALONE) ? program : program.agent("profile=" + profile)).run();
        LoadedClassesLog loaded = LoadedClassesLog.in(log);

        assertThat(jvm.err()).isEmpty();
        assertThat(jvm.out().stream().filter(line -> !line.contains(OF_THE_JVM)))
                .containsExactly("sum 6");
        assertThat(loaded.classes(PROGRAM)).isEqualTo(ALL);
        return loaded.archivedClasses(PROGRAM);
    }

    private ForkedJvm on(JdkInstallation jdk, String run) throws IOException {
        return ForkedJvm.on(jdk, Files.createDirectory(folder.resolve(run)))
                .classPath(jar)
                .main(Sums.class);
    }

    private static Set<String> without(String... some) {
        Set<String> others = new TreeSet<>(ALL);
        others.removeAll(Set.of(some));
        return others;
    }
}
