package dev.cutpoint.it.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What {@code demo} prints of traces, findings and numbers, without what differs from run to run: traces stand in the order of their
 * requests instead of that in which they were settled, numbered anew, and each is a {@link NormalTrace}.
 *
 * <p>One can be left out by how it begins, behind its number, where a program has it in some runs only. The numbers at the end, which it
 * would be part of, go too.
 */
final class NormalTraces {
    private static final Pattern TITLE = Pattern.compile("cancellation (\\d+)  (.*)");
    private static final Pattern REFERENCES = Pattern.compile("(, in cancellations? )([\\d, ]+)");
    private static final Pattern NUMBERS = Pattern.compile("(?m)^\\d+ (cancellations?|suspend points?)\\b.*\\n?");

    private static final Pattern BLANK_LINES = Pattern.compile("\n{2,}");
    private static final Pattern COMMA = Pattern.compile(", ");

    private final Map<String, Integer> numbers = new HashMap<>();
    private final String leftOut;

    private NormalTraces(String leftOut) {
        this.leftOut = leftOut;
    }

    static String of(List<String> printed) {
        return new NormalTraces("").normal(printed);
    }

    static String without(String leftOut, List<String> printed) {
        return new NormalTraces(leftOut).normal(printed);
    }

    private String normal(List<String> printed) {
        List<String> blocks = blocks(printed);
        List<String> traces = blocks.stream()
                .filter(block -> title(block).lookingAt())
                .filter(this::isCompared)
                .sorted(Comparator.comparingInt(NormalTraces::number))
                .toList();
        List<String> normal = new ArrayList<>();
        for (String trace : traces) {
            numbers.put(String.valueOf(number(trace)), numbers.size() + 1);
            normal.add(NormalTrace.of(trace.replaceFirst("\\d+", String.valueOf(numbers.size()))));
        }
        blocks.stream()
                .filter(block -> !title(block).lookingAt())
                .map(this::conclusion)
                .forEach(normal::add);
        return normal.stream().map(block -> block.strip() + '\n').collect(Collectors.joining("\n"));
    }

    /** What the command line says of itself comes first, without a blank line behind it. */
    private static List<String> blocks(List<String> printed) {
        String text =
                printed.stream().filter(line -> !line.startsWith("cutpoint: ")).collect(Collectors.joining("\n"));
        return BLANK_LINES.splitAsStream(text).filter(block -> !block.isBlank()).toList();
    }

    private boolean isCompared(String trace) {
        Matcher title = title(trace);
        return leftOut.isEmpty() || !title.lookingAt() || !title.group(2).startsWith(leftOut);
    }

    /** A finding, or the end. */
    private String conclusion(String block) {
        String shown = leftOut.isEmpty() ? block : NUMBERS.matcher(block).replaceAll("");
        return NormalTrace.withoutTimes(REFERENCES.matcher(shown).replaceAll(this::renumbered));
    }

    private String renumbered(MatchResult found) {
        return found.group(1)
                + COMMA.splitAsStream(found.group(2))
                        .map(id -> String.valueOf(numbers.get(id)))
                        .collect(Collectors.joining(", "));
    }

    private static int number(String trace) {
        Matcher title = title(trace);
        if (!title.lookingAt()) {
            throw new IllegalArgumentException("no trace: " + trace);
        }
        return Integer.parseInt(title.group(1));
    }

    private static Matcher title(String block) {
        return TITLE.matcher(block);
    }
}
