package dev.cutpoint.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.jfr.consumer.RecordingStream;
import org.junit.jupiter.api.Test;

class LiveStreamTest {

    /** Session, then four events of one cancellation. */
    private static final int EVENTS = 5;

    @Test
    void streamIsFollowedWhileItRuns() throws InterruptedException {
        CancellationAssembler assembler = new Analysis(ApplicationCode.ALL).addJvm();
        CountDownLatch seen = new CountDownLatch(EVENTS);
        try (RecordingStream stream = new RecordingStream()) {
            stream.onEvent(event -> {
                assembler.accept(event);
                if (event.getEventType().getName().startsWith("dev.cutpoint.")) {
                    seen.countDown();
                }
            });
            stream.startAsync();
            new RecordedEvents.Session().commit();
            RecordingJvm.record(1);
            assertThat(seen.await(1, TimeUnit.MINUTES)).isTrue();
        }
        Instant later = Instant.now().plusSeconds(10);
        List<Cancellation> settled = assembler.settled(later);
        assertThat(settled).singleElement().satisfies(cancellation -> {
            assertThat(cancellation.time()).isBetween(later.minusSeconds(75), later);
            assertThat(cancellation.effects()).extracting(Effect::outcome).containsExactly(Outcome.UNWOUND);
        });
        assertThat(assembler.settled(later)).isEmpty();
    }
}
