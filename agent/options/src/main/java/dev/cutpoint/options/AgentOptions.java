package dev.cutpoint.options;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The agent's options with their values, all of them checked; immutable. Made from the agent's argument in the target, and
 * from the options of the same names on the command line, which hands them on with {@link #toArgument()}.
 */
public final class AgentOptions {
    /** Only what was given; a default is looked up when it is asked for, so that handing on adds nothing. */
    private final Map<AgentOption, String> given;

    private AgentOptions(Map<AgentOption, String> given) {
        this.given = given;
    }

    /** Every option at its default. */
    public static AgentOptions defaults() {
        return new AgentOptions(new EnumMap<>(AgentOption.class));
    }

    /**
     * The options of an agent's argument, {@code key=value,key=value}.
     *
     * @param argument as the JVM hands it over; empty where there was none
     * @throws OptionException if a key is unknown or given twice, or a value is not one of those accepted
     */
    public static AgentOptions parse(String argument) throws OptionException {
        return of(OptionText.read(argument));
    }

    /** The options with these values and the others at their defaults. */
    public static AgentOptions of(Map<AgentOption, String> values) throws OptionException {
        AgentOptions options = defaults();
        for (Map.Entry<AgentOption, String> each : values.entrySet()) {
            options = options.with(each.getKey(), each.getValue());
        }
        return options;
    }

    /** Whether an argument asks for {@code strict}, answered also where the rest of it is wrong. */
    public static boolean asksForStrict(String argument) {
        return OptionText.pairs(argument).contains(AgentOption.STRICT.key() + "=true");
    }

    /** These options with one of them set to another value. */
    public AgentOptions with(AgentOption option, String text) throws OptionException {
        if (option.type().read(text).isEmpty()) {
            throw OptionException.badValue(option, text);
        }
        Map<AgentOption, String> values = new EnumMap<>(AgentOption.class);
        values.putAll(given);
        values.put(option, text);
        return new AgentOptions(values);
    }

    /** The text that {@link #parse} makes the same options of. */
    public String toArgument() {
        return OptionText.write(given);
    }

    /** The value as it was written, or the default; empty where there is neither. */
    public Optional<String> text(AgentOption option) {
        String text = given.get(option);
        return text == null ? option.defaultText() : Optional.of(text);
    }

    public Profile profile() {
        return required(AgentOption.PROFILE, Profile.class);
    }

    /** Where the recording of this process goes. */
    public Optional<RecordingPlace> recording(long pid) {
        Optional<String> text = text(AgentOption.RECORDING);
        return text.isEmpty() ? Optional.empty() : Optional.of(RecordingPlace.of(text.get(), pid));
    }

    public CoveredClasses coveredClasses() {
        return new CoveredClasses(
                required(AgentOption.INCLUDE, ClassGlobs.class), value(AgentOption.EXCLUDE, ClassGlobs.class));
    }

    public Duration suspendThreshold() {
        return required(AgentOption.SUSPEND_THRESHOLD, Duration.class);
    }

    public Duration slowThreshold() {
        return required(AgentOption.SLOW_THRESHOLD, Duration.class);
    }

    public Duration deafThreshold() {
        return required(AgentOption.DEAF_THRESHOLD, Duration.class);
    }

    /** In bytes. */
    public long maxSize() {
        return required(AgentOption.MAX_SIZE, Long.class);
    }

    public int maxTracesPerSecond() {
        return required(AgentOption.MAX_TRACES_PER_SECOND, Integer.class);
    }

    /** The folder for woven classes. */
    public Optional<Path> dump() {
        return value(AgentOption.DUMP, Path.class);
    }

    public boolean print() {
        return required(AgentOption.PRINT, Boolean.class);
    }

    public boolean strict() {
        return required(AgentOption.STRICT, Boolean.class);
    }

    private <T> T required(AgentOption option, Class<T> type) {
        return value(option, type).get();
    }

    private <T> Optional<T> value(AgentOption option, Class<T> type) {
        Optional<String> text = text(option);
        Optional<?> value = text.isEmpty() ? Optional.empty() : option.type().read(text.get());
        return value.isEmpty() ? Optional.empty() : Optional.of(type.cast(value.get()));
    }
}
