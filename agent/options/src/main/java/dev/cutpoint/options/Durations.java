package dev.cutpoint.options;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as users write them: {@code 300ms}, {@code 2s}, {@code 1m}, {@code 0}. */
public final class Durations {
    /** Eight digits: the longest duration still fits a long of nanoseconds. */
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,8})(ms|s|m)");

    private Durations() {}

    /** The duration that the text stands for; empty when it is none. Only zero may go without a unit. */
    public static Optional<Duration> of(String text) {
        if (text.equals("0")) {
            return Optional.of(Duration.ZERO);
        }
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    default -> Duration.ofMinutes(amount);
                });
    }
}
