package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.flag.FlagChecks;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.OnEveryJdk;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;

/** The cancelling flag is what its definition says, in thousands of places. */
class FlagIT {
    private static final Pattern COUNT = Pattern.compile("checks=(\\d+) wrong=0");
    private static final int AT_LEAST = 100_000;

    @TempDir
    private Path folder;

    @OnEveryJdk
    void isRightInWatch(JdkInstallation jdk) throws Exception {
        assertNoneWrong(on(jdk).agent("profile=watch").main(FlagChecks.class, "agent"));
    }

    @OnEveryJdk
    void isRightInDiagnose(JdkInstallation jdk) throws Exception {
        assertNoneWrong(on(jdk).agent("profile=diagnose").main(FlagChecks.class, "agent"));
    }

    @OnEveryJdk
    void isAlwaysFalseWithoutTheAgent(JdkInstallation jdk) throws Exception {
        assertNoneWrong(on(jdk).main(FlagChecks.class, "plain"));
    }

    /** Structured concurrency is a preview where virtual threads are none any more. */
    private ForkedJvm on(JdkInstallation jdk) {
        ForkedJvm jvm = ForkedJvm.on(jdk, folder);
        return jdk.hasVirtualThreads() ? jvm.jvmOptions("--enable-preview") : jvm;
    }

    private static void assertNoneWrong(ForkedJvm jvm) throws Exception {
        FinishedJvm finished = jvm.run();
        List<String> out = finished.out();

        assertThat(out.stream().filter(line -> line.startsWith("WRONG"))).isEmpty();
        assertThat(finished.ownErr()).isEmpty();
        assertThat(finished.exit()).isZero();
        Matcher count = COUNT.matcher(out.get(out.size() - 1));
        assertThat(count.matches()).as("%s", out).isTrue();
        assertThat(Integer.parseInt(count.group(1))).isGreaterThan(AT_LEAST);
    }
}
