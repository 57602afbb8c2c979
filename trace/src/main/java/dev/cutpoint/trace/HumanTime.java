package dev.cutpoint.trace;

import java.time.Duration;
import java.util.Locale;

/** Durations as a person reads them: {@code 40 µs}, {@code 0.3 ms}, {@code 21 ms}, {@code 1.31 s}, {@code 2 min 05 s}. */
final class HumanTime {

    private HumanTime() {}

    static String of(Duration duration) {
        long nanos = Math.max(0, duration.toNanos());
        if (nanos < 99_500) {
            return String.format(Locale.ROOT, "%.0f µs", nanos / 1e3);
        }
        if (nanos < 9_950_000) {
            return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
        }
        if (nanos < 999_500_000) {
            return String.format(Locale.ROOT, "%.0f ms", nanos / 1e6);
        }
        return seconds(nanos / 1e9);
    }

    private static String seconds(double seconds) {
        if (seconds < 9.995) {
            return String.format(Locale.ROOT, "%.2f s", seconds);
        }
        if (seconds < 59.95) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        return whole < 3_600
                ? String.format(Locale.ROOT, "%d min %02d s", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d h %02d min", whole / 3_600, whole % 3_600 / 60);
    }
}
