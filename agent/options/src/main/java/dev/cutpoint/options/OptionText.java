package dev.cutpoint.options;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The text behind {@code -javaagent:cutpoint.jar=}: {@code key=value,key=value}. A comma within a value is written
 * {@code \,}; whatever follows the first equals sign belongs to the value, further ones included; a backslash before
 * anything but a comma is itself, so Windows paths stay readable.
 */
final class OptionText {
    private OptionText() {}

    static Map<AgentOption, String> read(String text) throws OptionException {
        Map<AgentOption, String> given = new EnumMap<>(AgentOption.class);
        for (String pair : pairs(text)) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw OptionException.noPair(pair);
            }
            String key = pair.substring(0, equals);
            Optional<AgentOption> option = AgentOption.of(key);
            if (option.isEmpty()) {
                throw OptionException.unknownKey(key);
            }
            String value = pair.substring(equals + 1).replace("\\,", ",");
            if (given.put(option.get(), value) != null) {
                throw OptionException.givenTwice(option.get());
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
        List<String> pairs = new ArrayList<>();
        int start = 0;
        for (int end = 0; end <= text.length(); end++) {
            if (end == text.length() || isSeparator(text, end)) {
                if (end > start) {
                    pairs.add(text.substring(start, end));
                }
                start = end + 1;
            }
        }
        return pairs;
    }

    private static boolean isSeparator(String text, int index) {
        return text.charAt(index) == ',' && (index == 0 || text.charAt(index - 1) != '\\');
    }
}
