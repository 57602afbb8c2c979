package dev.cutpoint.options;

import java.util.Optional;

/**
 * A whole number with a unit behind it, as durations, sizes and counts are written.
 *
 * <p>Read by hand: defaults are read while the target starts, and a regular expression costs it more than all else that is done with options.
 *
 * @param number what the digits stand for
 * @param unit the text behind them, possibly empty
 */
record Amount(long number, String unit) {
    /** The amount that the text stands for; empty when it begins with no digit or with more than the allowed number of them. */
    static Optional<Amount> of(String text, int mostDigits) {
        int digits = 0;
        while (digits < text.length() && isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits == 0 || digits > mostDigits) {
            return Optional.empty();
        }
        return Optional.of(new Amount(Long.parseLong(text.substring(0, digits)), text.substring(digits)));
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }
}
