package dev.cutpoint.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WallClockTest {

    private static final long EPOCH = 1_760_000_000_000_000_000L;
    private static final long MILLIS = 1_000_000;

    private final WallClock clock = new WallClock();

    @Test
    void anchorThatWasReadLateIsPutRightByWhatWasSeenNearIt() {
        clock.anchor(0, EPOCH + 8 * MILLIS);
        clock.saw(100 * MILLIS, EPOCH + 103 * MILLIS);
        clock.saw(200 * MILLIS, EPOCH + 200 * MILLIS);
        clock.saw(300 * MILLIS, EPOCH + 350 * MILLIS);

        assertThat(clock.nanosAt(EPOCH + 250 * MILLIS)).isEqualTo(250 * MILLIS);
    }

    @Test
    void adjustedTimeOfDaySpoilsNothing() {
        clock.anchor(0, EPOCH);
        clock.saw(100 * MILLIS, EPOCH - 3_600_000 * MILLIS);

        assertThat(clock.nanosAt(EPOCH + 250 * MILLIS)).isEqualTo(250 * MILLIS);
    }

    @Test
    void withoutAnAnchorTheSmallestDistanceIsTaken() {
        clock.saw(100 * MILLIS, EPOCH + 130 * MILLIS);
        clock.saw(200 * MILLIS, EPOCH + 201 * MILLIS);

        assertThat(clock.nanosAt(EPOCH + 251 * MILLIS)).isEqualTo(250 * MILLIS);
    }
}
