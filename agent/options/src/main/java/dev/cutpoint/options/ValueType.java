package dev.cutpoint.options;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** What a value must look like: the sentence that says so and the test for it, side by side. */
public enum ValueType {
    PROFILE("`watch`, `diagnose` or `test`", Profile::of),
    PATH("a path", ValueType::path),
    FOLDER("a folder", ValueType::path),
    GLOBS("class name globs such as `shop.*:bank.Account?`, several separated by `:`", ClassGlobs::of),
    DURATION("a duration such as `300ms`, `2s`, `1m` or `0`", Durations::of),
    SIZE("a size such as `512k`, `64m` or `1g`", Sizes::of),
    COUNT("a whole number from 0 on", ValueType::count),
    FLAG("`true` or `false`", ValueType::flag);

    private final String accepted;
    private final Function<String, Optional<?>> reading;

    ValueType(String accepted, Function<String, Optional<?>> reading) {
        this.accepted = accepted;
        this.reading = reading;
    }

    /** The accepted values, as a phrase that follows "expected"; code spans are in back quotes. */
    public String accepted() {
        return accepted;
    }

    /** The value that the text stands for; empty when it is not one of the accepted ones. */
    Optional<?> read(String text) {
        return reading.apply(text);
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(text).filter(each -> !each.isBlank()).map(Path::of);
        } catch (InvalidPathException notOfThisFileSystem) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> count(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
