package dev.cutpoint.trace.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {

    @Test
    void everyCancellationIsInOneColumn() {
        Timeline timeline = Timeline.of(Reports.of(500, 0).cancellations());

        assertThat(timeline.slices()).hasSize(60);
        assertThat(timeline.slices().stream().mapToInt(Timeline.Slice::wrong).sum())
                .isEqualTo(10);
        assertThat(timeline.slices().stream().mapToInt(Timeline.Slice::nobody).sum())
                .isEqualTo(490);
        assertThat(timeline.highest()).isBetween(8, 10);
    }

    @Test
    void oneIsEnough() {
        Timeline timeline = Timeline.of(Reports.named("till").cancellations());

        assertThat(timeline.slices().get(0)).isEqualTo(new Timeline.Slice(1, 0, 0));
        assertThat(timeline.highest()).isEqualTo(1);
    }

    @Test
    void noneIsNoTimeline() {
        assertThat(Timeline.of(List.of()).slices()).isEmpty();
    }
}
