package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the checks of the flag have found. */
final class FlagVerdicts {
    private static final Pattern COUNT = Pattern.compile("checks=(\\d+) wrong=(\\d+)");

    private FlagVerdicts() {}

    /** Structured concurrency is a preview where virtual threads are none any more. */
    static ForkedJvm on(JdkInstallation jdk, Path folder) {
        ForkedJvm jvm = ForkedJvm.on(jdk, folder);
        return jdk.hasVirtualThreads() ? jvm.jvmOptions("--enable-preview") : jvm;
    }

    /** {@code rounds} times at least so many checks were made, none of them wrong. */
    static void assertNoneWrong(FinishedJvm jvm, int rounds, int atLeast) {
        assertThat(jvm.out().stream().filter(line -> line.startsWith("WRONG"))).isEmpty();
        assertThat(jvm.ownErr()).isEmpty();
        assertThat(jvm.exit()).isZero();
        List<Matcher> counts =
                jvm.out().stream().map(COUNT::matcher).filter(Matcher::matches).toList();
        assertThat(counts).as("%s", jvm.out()).hasSize(rounds).allSatisfy(count -> {
            assertThat(Integer.parseInt(count.group(1))).isGreaterThan(atLeast);
            assertThat(count.group(2)).isEqualTo("0");
        });
    }
}
