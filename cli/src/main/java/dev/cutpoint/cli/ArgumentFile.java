package dev.cutpoint.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An argument file of the java command ({@code java @file}): words between white space, quoted ones with backslash escapes,
 * comments after {@code #}.
 */
final class ArgumentFile {
    /** A comment, or a word: pieces that are quoted, escaped at a line's end, or plain. */
    private static final Pattern TOKEN =
            Pattern.compile("#.*|((?:\"(?:[^\"\\\\]|\\\\[\\s\\S])*\"|'(?:[^'\\\\]|\\\\[\\s\\S])*'|[^\\s\"'])+)");

    private static final Pattern QUOTED =
            Pattern.compile("\"((?:[^\"\\\\]|\\\\[\\s\\S])*)\"|'((?:[^'\\\\]|\\\\[\\s\\S])*)'");

    private ArgumentFile() {}

    /** The words of the file; none when it cannot be read, which the java command will say itself. */
    static List<String> tokens(Path file) {
        try {
            return tokens(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                tokens.add(unquoted(matcher.group(1)));
            }
        }
        return tokens;
    }

    private static String unquoted(String token) {
        return QUOTED.matcher(token).replaceAll(found -> {
            String inner = found.group(1) == null ? found.group(2) : found.group(1);
            return Matcher.quoteReplacement(inner.replaceAll("\\\\(?:\\R\\s*|(.))", "$1"));
        });
    }
}
