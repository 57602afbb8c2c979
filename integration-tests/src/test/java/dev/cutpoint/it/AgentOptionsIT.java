package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.plain.CancelledTask;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.JdkInstallations;
import dev.cutpoint.it.rig.OnEveryJdk;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong option costs one line and the agent, never the application, unless it is asked for. */
class AgentOptionsIT {
    private static final String RAN = "cancelled true, handled";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    profil=watch           | unknown option `profil`, expected one of: profile, recording
                    profile=loud           | option `profile`: `loud`, expected `watch`, `diagnose` or `test`
                    slow-threshold=soon    | option `slow-threshold`: `soon`, expected a duration such as `300ms`
                    max-size=much          | option `max-size`: `much`, expected a size such as `512k`
                    strict=perhaps         | `strict`
                    watch                  | `watch`
                    """)
    void wrongOnesGetOneLineAndTheProgramRuns(String options, String told) throws Exception {
        FinishedJvm jvm = run(JdkInstallations.oldest(), options);

        assertThat(jvm.out()).containsExactly(RAN);
        assertThat(jvm.exit()).isZero();
        assertThat(jvm.err())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("cutpoint: ")
                .contains(told)
                .contains("without the agent");
        assertThat(jvm.recording().filter(Files::exists)).isEmpty();
    }

    @OnEveryJdk
    void wrongOnesStopTheJvmWhenStrict(JdkInstallation jdk) throws Exception {
        FinishedJvm jvm = run(jdk, "strict=true,profile=loud");

        assertThat(jvm.out()).isEmpty();
        assertThat(jvm.exit()).isEqualTo(2);
        assertThat(jvm.err()).hasSize(1).first().asString().contains("`profile`", "`loud`");
    }

    @Test
    void aRecordingThatCannotBeWrittenIsSaidAndTheProgramRuns() throws Exception {
        Path file = Files.createFile(folder.resolve("no-folder"));
        FinishedJvm jvm = run(JdkInstallations.newest(), "recording=" + file.resolve("a.jfr"));

        assertThat(jvm.out()).containsExactly(RAN);
        assertThat(jvm.exit()).isZero();
        assertThat(jvm.err()).hasSize(1).first().asString().contains("no-folder", "recording=");
    }

    @OnEveryJdk
    void rightOnesGetNoLineAtAll(JdkInstallation jdk) throws Exception {
        FinishedJvm jvm = run(jdk, "profile=diagnose,slow-threshold=300ms,include=app.*:shop.*,exclude=app.old.*");

        assertThat(jvm.out()).containsExactly(RAN);
        assertThat(jvm.err()).isEmpty();
        assertThat(jvm.exit()).isZero();
        assertThat(jvm.recording().orElseThrow()).exists();
    }

    private FinishedJvm run(JdkInstallation jdk, String options) throws Exception {
        return ForkedJvm.on(jdk, folder)
                .agent(options)
                .main(CancelledTask.class)
                .run();
    }
}
