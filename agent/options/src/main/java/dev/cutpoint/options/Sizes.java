package dev.cutpoint.options;

import java.util.Optional;

/** Sizes in bytes as users write them: {@code 512k}, {@code 64m}, {@code 1g}, or plain bytes. */
final class Sizes {
    private static final int MOST_DIGITS = 9;

    private Sizes() {}

    /** The size that the text stands for; empty when it is none. Nothing and a leading zero are none. */
    static Optional<Long> of(String text) {
        Optional<Amount> amount = Amount.of(text, MOST_DIGITS);
        return amount.isEmpty() || text.startsWith("0") ? Optional.empty() : of(amount.get());
    }

    private static Optional<Long> of(Amount amount) {
        return switch (amount.unit()) {
            case "" -> Optional.of(amount.number());
            case "k" -> Optional.of(amount.number() << 10);
            case "m" -> Optional.of(amount.number() << 20);
            case "g" -> Optional.of(amount.number() << 30);
            default -> Optional.empty();
        };
    }
}
