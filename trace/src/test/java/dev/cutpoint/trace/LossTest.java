package dev.cutpoint.trace;

import static dev.cutpoint.trace.Frames.TAKE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LossTest {

    private static Trail twoOf(long announced) {
        return Trail.diagnose()
                .interrupt()
                .cancellation(2)
                .effect(2)
                .interrupt()
                .on("mail-1")
                .reach()
                .at(1)
                .delivery(TAKE, "shop.Mail.send:8")
                .announcing(announced);
    }

    @Test
    void annotationsBeyondTheLimitAreNoClasses() {
        assertThat(LossText.of(new Loss("not-woven:suppression:too-many", 2)))
                .isEqualTo("skipped: 2 annotations SuppressFindings, beyond the number that one JVM can have");
    }

    @Test
    void cancellationsThatAreNotInTheRecordingAreCounted() {
        TraceReport report = twoOf(5).report();
        assertThat(report.losses()).containsExactly(new Loss("requests", 3));
        assertThat(report.summary().dropped()).isEqualTo(3);
        assertThat(text(report)).contains("dropped: 3 cancellations that are not in the recording");
    }

    @Test
    void nothingIsMissingWhenAllAreThere() {
        assertThat(twoOf(2).report().losses()).isEmpty();
        assertThat(twoOf(0).report().losses())
                .as("of an agent that does not say")
                .isEmpty();
    }

    @Test
    void whatWasAnnouncedFirstIsLessThanWhatCameLater() {
        assertThat(twoOf(5).announcing(1).report().losses()).containsExactly(new Loss("requests", 3));
        assertThat(twoOf(1).report().losses()).isEmpty();
    }

    @Test
    void eventsThatTheRecorderDiscardedAreCounted() {
        TraceReport report = twoOf(2).discarding().discarding().report();
        assertThat(report.losses()).containsExactly(new Loss("flight-recorder", 2));
        assertThat(text(report)).contains("by the flight recorder");
    }

    private static String text(TraceReport report) {
        return new TextTrace(Style.PLAIN, 100, false, ZoneOffset.UTC).summary(report);
    }
}
