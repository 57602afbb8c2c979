package dev.cutpoint.cli;

import dev.cutpoint.options.AgentOption;
import dev.cutpoint.options.AgentOptions;
import dev.cutpoint.options.OptionException;
import dev.cutpoint.options.Profile;
import dev.cutpoint.options.ValueType;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** The agent's options as options of a command: the same names, values and sentences, made from {@link AgentOption}. */
final class AgentOptionValues {
    /** Who runs a program to see its cancellations wants to know how they were handled. */
    private static final Map<AgentOption, String> DEFAULTS = Map.of(AgentOption.PROFILE, "diagnose");

    private final Map<AgentOption, String> given = new EnumMap<>(AgentOption.class);

    /** Adds all of them. */
    void addTo(CommandSpec command) {
        addTo(command, List.of(AgentOption.values()));
    }

    void addTo(CommandSpec command, List<AgentOption> options) {
        options.forEach(option -> command.addOption(option(option)));
    }

    /** What was given, and the command line's own defaults. */
    AgentOptions values() {
        Map<AgentOption, String> values = new EnumMap<>(AgentOption.class);
        values.putAll(DEFAULTS);
        values.putAll(given);
        try {
            return AgentOptions.of(values);
        } catch (OptionException impossible) {
            throw new IllegalStateException("each value was checked when it was read", impossible);
        }
    }

    private OptionSpec option(AgentOption option) {
        OptionSpec.Builder builder = OptionSpec.builder("--" + option.key())
                .type(String.class)
                .arity("1")
                .paramLabel(label(option.type()))
                .description(description(option))
                .completionCandidates(candidates(option.type()))
                .converters(text -> checked(option, text))
                .getter(new Getter(option))
                .setter(new Setter(option));
        if (option.type() == ValueType.FLAG) {
            builder.preprocessor(new LoneFlag());
        }
        return builder.build();
    }

    private static String checked(AgentOption option, String text) {
        try {
            return AgentOptions.defaults().with(option, text).text(option).orElse(text);
        } catch (OptionException wrong) {
            throw new TypeConversionException(
                    "'" + text + "', expected " + option.type().accepted());
        }
    }

    private static String label(ValueType type) {
        return switch (type) {
            case PROFILE -> "PROFILE";
            case PATH -> "FILE";
            case FOLDER -> "FOLDER";
            case GLOBS -> "GLOB[:GLOB...]";
            case DURATION -> "DURATION";
            case SIZE -> "SIZE";
            case COUNT -> "COUNT";
            case FLAG -> "true|false";
        };
    }

    /** What shells may offer. */
    private static List<String> candidates(ValueType type) {
        return switch (type) {
            case PROFILE -> Arrays.stream(Profile.values()).map(Profile::word).toList();
            case FLAG -> List.of("true", "false");
            default -> List.of();
        };
    }

    /** The agent's sentence; a percent sign would be a format to picocli. */
    private static String description(AgentOption option) {
        String value = DEFAULTS.getOrDefault(option, option.defaultText().orElse(""));
        String text = option.sentence() + (value.isEmpty() ? "" : " Default: " + value + ".");
        return text.replace("`", "").replace("%", "%%");
    }

    private final class Getter implements IGetter {
        private final AgentOption option;

        Getter(AgentOption option) {
            this.option = option;
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as picocli declares it
        public <T> T get() {
            return (T) given.get(option);
        }
    }

    private final class Setter implements ISetter {
        private final AgentOption option;

        Setter(AgentOption option) {
            this.option = option;
        }

        /** Before it parses, picocli sets each option to nothing. */
        @Override
        @SuppressWarnings("unchecked")
        public <T> T set(T value) {
            T before = (T) given.get(option);
            if (value == null) {
                given.remove(option);
            } else {
                given.put(option, (String) value);
            }
            return before;
        }
    }
}
