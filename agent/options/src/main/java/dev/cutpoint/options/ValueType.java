package dev.cutpoint.options;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** What a value must look like: the sentence that says so and the test for it, side by side. */
public enum ValueType {
    PROFILE("`watch`, `diagnose` or `test`"),
    PATH("a path"),
    FOLDER("a folder"),
    GLOBS("class name globs such as `shop.*:bank.Account?`, several separated by `:`"),
    DURATION("a duration such as `300ms`, `2s`, `1m` or `0`"),
    SIZE("a size such as `512k`, `64m` or `1g`"),
    COUNT("a whole number from 0 on"),
    FLAG("`true` or `false`");

    private static final int MOST_DIGITS = 9;

    private final String accepted;

    ValueType(String accepted) {
        this.accepted = accepted;
    }

    /** The accepted values, as a phrase that follows "expected"; code spans are in back quotes. */
    public String accepted() {
        return accepted;
    }

    /** The value that the text stands for; empty when it is not one of the accepted ones. */
    Optional<?> read(String text) {
        return switch (this) {
            case PROFILE -> Profile.of(text);
            case PATH, FOLDER -> path(text);
            case GLOBS -> ClassGlobs.of(text);
            case DURATION -> Durations.of(text);
            case SIZE -> Sizes.of(text);
            case COUNT -> count(text);
            case FLAG -> flag(text);
        };
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException notOfThisFileSystem) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> count(String text) {
        Optional<Amount> amount = Amount.of(text, MOST_DIGITS);
        boolean plain = amount.isPresent() && amount.get().unit().isEmpty();
        return plain ? Optional.of((int) amount.get().number()) : Optional.empty();
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
