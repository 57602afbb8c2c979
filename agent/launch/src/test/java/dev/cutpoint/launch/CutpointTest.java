package dev.cutpoint.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.cli.Main;
import dev.cutpoint.instrument.AgentStart;
import java.io.DataInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CutpointTest {
    /** With what a shell would have to quote and a URL to encode. */
    private static final String NAME = "cut point+1%41.jar";

    @TempDir
    private Path folder;

    private Path jar;
    private Path application;

    @BeforeEach
    void pack() throws Exception {
        jar = folder.resolve(NAME);
        try (PackedJar packed = PackedJar.at(jar, Cutpoint.class)) {
            packed.withClass("", Cutpoint.class, ".class")
                    .withClass("cli/", Main.class, ".classdata")
                    .withText("cli/words.txt", "of the command line")
                    .withClass("agent/", AgentStart.class, ".classdata");
        }
        application = folder.resolve("application.jar");
        try (PackedJar packed = PackedJar.at(application, Application.class)) {
            packed.withClass("", Application.class, ".class").withClass("", AgentStart.class, ".class");
        }
    }

    @Test
    void theCommandLineSeesItsFolderAndTheJdkAlone() throws Exception {
        assertThat(ForkedJvm.run(folder, "-jar", NAME, "report", "a b").out())
                .containsExactly(
                        "arguments report a b",
                        "version 1.2.3",
                        "context loader is mine true",
                        "resource of the command line",
                        "resources 1",
                        "own class file true",
                        "sees the agent's part false",
                        "sees the class path false",
                        "sees the JDK true");
    }

    @Test
    void theAgentStartsInItsOwnLoaderAndKnowsItsJar() throws Exception {
        ForkedJvm jvm = application("-javaagent:" + NAME + "=profile=watch");

        assertThat(jvm.err()).isEmpty();
        assertThat(jvm.out()).containsExactly(started(1, "profile=watch"), "application ran");
    }

    @Test
    void aSecondStartMeetsTheStaticsOfTheFirst() throws Exception {
        assertThat(application("-javaagent:" + NAME, "-javaagent:" + NAME).out())
                .containsExactly(started(1, ""), started(2, ""), "application ran");
    }

    @Test
    void theAgentPrefersItsFolderToTheBootPath() throws Exception {
        assertThat(application("-Xbootclasspath/a:" + application, "-javaagent:" + NAME)
                        .out())
                .containsExactly(started(1, ""), "application ran");
    }

    @Test
    void anErrorInTheAgentLeavesTheApplicationRunning() throws Exception {
        ForkedJvm jvm = application("-javaagent:" + NAME + "=fail");

        assertRanWithout(
                jvm, "cutpoint: the agent failed: java.lang.StackOverflowError: asked for; this JVM runs without it");
    }

    @Test
    void aJvmThatIsTooOldIsToldSo() throws Exception {
        Path older = folder.resolve("older.jar");
        try (PackedJar packed = PackedJar.at(older, OlderJava.class)) {
            packed.withClass("", OlderJava.class, ".class");
        }
        String old = "-javaagent:" + older + "=11";
        String obstacle = "cutpoint: this JVM is Java 11, Java 17 or later is needed";

        assertRanWithout(application(old, "-javaagent:" + NAME), obstacle + "; it runs without the agent");
        assertRefused(ForkedJvm.run(folder, old, "-jar", NAME), obstacle);
    }

    @Test
    void aJvmThatIsTooOldCanReadTheEntryClass() throws Exception {
        try (DataInputStream in = new DataInputStream(Cutpoint.class.getResourceAsStream("Cutpoint.class"))) {
            int magicAndMinor = in.skipBytes(6);
            assertThat(magicAndMinor).isEqualTo(6);
            assertThat(in.readUnsignedShort())
                    .as("class file version, 52 is Java 8")
                    .isEqualTo(52);
        }
    }

    @Test
    void aJvmWithoutFlightRecorderIsToldSo() throws Exception {
        String without = "--limit-modules=java.base,java.instrument";
        String obstacle =
                "cutpoint: this JVM has no jdk.jfr module (--add-modules jdk.jfr adds it where the JDK has it)";

        assertRanWithout(application(without, "-javaagent:" + NAME), obstacle + "; it runs without the agent");
        assertRefused(ForkedJvm.run(folder, without, "-jar", NAME), obstacle);
    }

    @Test
    void aJarWithoutItsPartsSaysSo() throws Exception {
        Path bare = folder.resolve("bare.jar");
        try (PackedJar packed = PackedJar.at(bare, Cutpoint.class)) {
            packed.withClass("", Cutpoint.class, ".class");
        }

        assertRefused(
                ForkedJvm.run(folder, "-jar", bare.toString()),
                "cutpoint: the command line failed: java.lang.ClassNotFoundException: dev.cutpoint.cli.Main");
        assertRanWithout(
                application("-javaagent:" + bare),
                "cutpoint: the agent failed: java.lang.ClassNotFoundException: dev.cutpoint.instrument.AgentStart;"
                        + " this JVM runs without it");
    }

    private ForkedJvm application(String... jvmArguments) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(jvmArguments));
        arguments.addAll(List.of("-cp", application.toString(), Application.class.getName()));
        return ForkedJvm.run(folder, arguments.toArray(String[]::new));
    }

    private String started(int count, String options) {
        return "start %d of %s with '%s' loader %s instrumentation true"
                .formatted(count, jar, options, Cutpoint.class.getName());
    }

    private static void assertRanWithout(ForkedJvm jvm, String line) {
        assertThat(jvm.err()).containsExactly(line);
        assertThat(jvm.out()).containsExactly("application ran");
        assertThat(jvm.exit()).isZero();
    }

    private static void assertRefused(ForkedJvm jvm, String line) {
        assertThat(jvm.err()).containsExactly(line);
        assertThat(jvm.out()).isEmpty();
        assertThat(jvm.exit()).isEqualTo(4);
    }
}
