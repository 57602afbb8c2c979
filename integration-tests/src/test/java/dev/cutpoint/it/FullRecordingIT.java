package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.plain.ManyCancellations;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.OnEveryJdk;
import dev.cutpoint.it.rig.Report;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** No cancellation is lost without a word: the report accounts for each that the program made. */
class FullRecordingIT {
    /** Some three times what a chunk of a recording holds; chunks go as a whole. */
    private static final int MORE_THAN_FITS = 250_000;

    @TempDir
    private Path folder;

    @OnEveryJdk
    void cancellationsThatWentWithItsOldestPartAreCounted(JdkInstallation jdk) throws Exception {
        Report report = reportOf(jdk, MORE_THAN_FITS, "max-size=1m,max-traces-per-second=10000000");

        assertThat(missing(report)).isPositive();
        assertThat(report.cancellations()).isPositive();
        assertThat(report.cancellations() + missing(report)).isEqualTo(MORE_THAN_FITS);
    }

    @OnEveryJdk
    void cancellationsBeyondTheLimitASecondAreCounted(JdkInstallation jdk) throws Exception {
        int many = 20_000;
        Report report = reportOf(jdk, many, "max-traces-per-second=100");
        long throttled = report.dropped("beyond max-traces-per-second");

        assertThat(throttled).isGreaterThan(many / 2);
        assertThat(report.cancellations() + missing(report) + throttled).isEqualTo(many);
    }

    private Report reportOf(JdkInstallation jdk, int many, String options) throws Exception {
        FinishedJvm jvm = ForkedJvm.on(jdk, folder)
                .agent("profile=diagnose," + options)
                .main(ManyCancellations.class, String.valueOf(many))
                .run();

        assertThat(jvm.out()).containsExactly("cancelled " + many);
        assertThat(jvm.ownErr()).isEmpty();
        assertThat(jvm.exit()).isZero();
        return Report.of(jvm.recording().orElseThrow());
    }

    private static long missing(Report report) {
        return report.dropped("cancellations that are not in the recording");
    }
}
