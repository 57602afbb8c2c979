package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.libraries.OwnLibraries;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.Neighbour;
import dev.cutpoint.it.rig.OnEveryJdk;
import dev.cutpoint.it.rig.ProgramClasses;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** An application that brings its own, older ASM, picocli and Byte Buddy works with those. */
class OwnLibrariesIT {
    @TempDir
    private Path folder;

    @OnEveryJdk
    void areTheOnesThatTheApplicationGets(JdkInstallation jdk) throws Exception {
        FinishedJvm jvm = ForkedJvm.on(jdk, folder)
                .agent("profile=diagnose")
                .classPath(
                        ProgramClasses.placeOf(OwnLibraries.class),
                        Neighbour.ASM.path(),
                        Neighbour.PICOCLI.path(),
                        Neighbour.BYTE_BUDDY.path())
                .main(OwnLibraries.class)
                .run();

        assertThat(jvm.out())
                .containsExactly(
                        "asm read app/libraries/OwnLibraries from asm.jar",
                        "picocli named own from picocli.jar",
                        "byte buddy described class app.libraries.OwnLibraries from byte-buddy.jar",
                        "cancelled true, handled");
        assertThat(jvm.ownErr()).isEmpty();
    }
}
