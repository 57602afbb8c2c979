package dev.cutpoint.options;

import java.time.Duration;
import java.util.Optional;

/** Durations as users write them: {@code 300ms}, {@code 2s}, {@code 1m}, {@code 0}. */
public final class Durations {
    /** The longest duration still fits a long of nanoseconds. */
    private static final int MOST_DIGITS = 8;

    private Durations() {}

    /** The duration that the text stands for; empty when it is none. Only zero may go without a unit. */
    public static Optional<Duration> of(String text) {
        if (text.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        Optional<Amount> amount = Amount.of(text, MOST_DIGITS);
        return amount.isEmpty() ? Optional.empty() : of(amount.get());
    }

    private static Optional<Duration> of(Amount amount) {
        return switch (amount.unit()) {
            case "ms" -> Optional.of(Duration.ofMillis(amount.number()));
            case "s" -> Optional.of(Duration.ofSeconds(amount.number()));
            case "m" -> Optional.of(Duration.ofMinutes(amount.number()));
            default -> Optional.empty();
        };
    }
}
