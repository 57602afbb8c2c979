package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.loaders.FlagInAHandler;
import app.loaders.InAnotherLoader;
import app.loaders.WhatIsVisible;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.OnEveryJdk;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** What of ours class loaders of an application see: the doorway, everywhere, and nothing that could get in their way. */
class ClassLoadersIT {
    private static final String DOORWAY = "java.lang.CutpointDoorway";
    private static final String ENTRY = "dev.cutpoint.launch.Cutpoint";
    private static final String[] ALL_OF_OURS = {
        DOORWAY,
        ENTRY,
        "dev.cutpoint.bootstrap.Doorway",
        "dev.cutpoint.instrument.AgentStart",
        "dev.cutpoint.instrument.AgentTransformer",
        "dev.cutpoint.options.AgentOptions",
        "dev.cutpoint.cli.Main",
        "dev.cutpoint.trace.RecordingReader",
        "org.objectweb.asm.ClassReader",
        "org.objectweb.asm.tree.ClassNode",
        "net.bytebuddy.ByteBuddy",
        "picocli.CommandLine",
        "com.fasterxml.jackson.core.JsonFactory",
        "org.jline.terminal.Terminal",
    };

    @TempDir
    private Path folder;

    @OnEveryJdk
    void seeTheDoorwayAndTheApplicationTheEntryClassToo(JdkInstallation jdk) throws Exception {
        FinishedJvm jvm = ForkedJvm.on(jdk, folder)
                .agent("profile=diagnose")
                .main(WhatIsVisible.class, ALL_OF_OURS)
                .run();

        assertThat(jvm.out())
                .containsExactly(
                        "parentless " + DOORWAY,
                        "platform " + DOORWAY,
                        "application " + DOORWAY,
                        "application " + ENTRY);
    }

    @OnEveryJdk
    void thatHandOnNothingButJavaGetWovenClassesThatWork(JdkInstallation jdk) throws Exception {
        FinishedJvm jvm = ForkedJvm.on(jdk, folder)
                .agent("profile=diagnose")
                .main(InAnotherLoader.class, FlagInAHandler.class.getName())
                .run();

        assertThat(jvm.out()).containsExactly("finally true", "handler true", "after false", "loader JavaOnlyLoader");
        assertThat(jvm.ownErr()).isEmpty();
    }
}
