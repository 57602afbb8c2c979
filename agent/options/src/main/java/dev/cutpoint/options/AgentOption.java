package dev.cutpoint.options;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every option of the agent, once. The parser, the command line's options of the same names and the page
 * {@code docs/agent-options.md} are made of these rows.
 */
public enum AgentOption {
    PROFILE(
            "profile",
            ValueType.PROFILE,
            "watch",
            "How much is instrumented: JDK classes only, also application code, or that with injection."),
    RECORDING(
            "recording",
            ValueType.PATH,
            "",
            "Where the recording goes: a file, or a folder (one that exists, or a path that ends with `/`) that gets"
                    + " `<pid>.jfr`; `%p` stands for the process id."),
    INCLUDE("include", ValueType.GLOBS, "*", "Application classes that are looked at."),
    EXCLUDE("exclude", ValueType.GLOBS, "", "Application classes that are not looked at, though included."),
    SUSPEND_THRESHOLD(
            "suspend-threshold",
            ValueType.DURATION,
            "20ms",
            "A wait is recorded when it lasted at least this long, of virtual threads at most 1000 a second; one that was"
                    + " cancelled is always. With `0ms` all are."),
    SLOW_THRESHOLD(
            "slow-threshold",
            ValueType.DURATION,
            "1s",
            "From how long on a task that runs on, or finishes late, after a cancellation is a finding."),
    DEAF_THRESHOLD(
            "deaf-threshold",
            ValueType.DURATION,
            "1s",
            "How long a request may be pending before its task is called deaf."),
    MAX_SIZE("max-size", ValueType.SIZE, "64m", "The recording drops its oldest part beyond this size."),
    MAX_TRACES_PER_SECOND(
            "max-traces-per-second",
            ValueType.COUNT,
            "1000",
            "Cancellations recorded in detail each second; those beyond it are only counted."),
    DUMP("dump", ValueType.FOLDER, "", "Woven classes are written into this folder, for debugging."),
    PRINT("print", ValueType.FLAG, "false", "Traces are written to the log at exit."),
    STRICT(
            "strict",
            ValueType.FLAG,
            "false",
            "A wrong option stops the JVM; otherwise the JVM goes on without the agent.");

    private final String key;
    private final ValueType type;
    private final String defaultText;
    private final String sentence;

    AgentOption(String key, ValueType type, String defaultText, String sentence) {
        this.key = key;
        this.type = type;
        this.defaultText = defaultText;
        this.sentence = sentence;
    }

    /** What users write before the equals sign. */
    public String key() {
        return key;
    }

    public ValueType type() {
        return type;
    }

    /** The value that holds when none is given; empty where the option then means nothing. */
    public Optional<String> defaultText() {
        return defaultText.isEmpty() ? Optional.empty() : Optional.of(defaultText);
    }

    /** What the option does; code spans are in back quotes. */
    public String sentence() {
        return sentence;
    }

    /** The option with that key. */
    public static Optional<AgentOption> of(String key) {
        for (AgentOption each : values()) {
            if (each.key.equals(key)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    static String keys() {
        return Arrays.stream(values()).map(AgentOption::key).collect(Collectors.joining(", "));
    }
}
