package dev.cutpoint.it;

import app.flag.FlagChecks;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.OnEveryJdk;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The cancelling flag is what its definition says, in thousands of places. */
class FlagIT {
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

    private ForkedJvm on(JdkInstallation jdk) {
        return FlagVerdicts.on(jdk, folder);
    }

    private static void assertNoneWrong(ForkedJvm jvm) throws Exception {
        FlagVerdicts.assertNoneWrong(jvm.run(), 1, AT_LEAST);
    }
}
