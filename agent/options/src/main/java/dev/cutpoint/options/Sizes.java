package dev.cutpoint.options;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes in bytes as users write them: {@code 512k}, {@code 64m}, {@code 1g}, or plain bytes. */
final class Sizes {
    private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,8})([kmg]?)");

    private Sizes() {}

    static Optional<Long> of(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int shift = switch (matcher.group(2)) {
            case "k" -> 10;
            case "m" -> 20;
            case "g" -> 30;
            default -> 0;
        };
        return Optional.of(Long.parseLong(matcher.group(1)) << shift);
    }
}
