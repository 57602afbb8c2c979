package dev.cutpoint.options;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text behind {@code -javaagent:cutpoint.jar=}: {@code key=value,key=value}. A comma within a value is written
 * {@code \,}; whatever follows the first equals sign belongs to the value, further ones included; a backslash before
 * anything but a comma is itself, so Windows paths stay readable.
 */
final class OptionText {
    private static final Pattern SEPARATOR = Pattern.compile("(?<!\\\\),");

    private OptionText() {}

    static Map<AgentOption, String> read(String text) throws OptionException {
        Map<AgentOption, String> given = new EnumMap<>(AgentOption.class);
        for (String pair : pairs(text)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw OptionException.noPair(pair);
            }
            String key = pair.substring(0, equals);
            AgentOption option = AgentOption.of(key).orElseThrow(() -> OptionException.unknownKey(key));
            String value = pair.substring(equals + 1).replace("\\,", ",");
            if (given.put(option, value) != null) {
                throw OptionException.givenTwice(option);
            }
        }
        return given;
    }

    static String write(Map<AgentOption, String> given) {
        return given.entrySet().stream()
                .map(each -> each.getKey().key() + "=" + each.getValue().replace(",", "\\,"))
                .collect(Collectors.joining(","));
    }

    static List<String> pairs(String text) {
        return Stream.of(SEPARATOR.split(text)).filter(pair -> !pair.isEmpty()).toList();
    }
}
