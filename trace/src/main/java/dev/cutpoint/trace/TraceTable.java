package dev.cutpoint.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of a trace in aligned columns: label, what, where, and a remark. When a row is wider than
 * the page, places are shown in their short form; what is still too wide goes to lines of its own.
 */
final class TraceTable {

    private static final String INDENT = "  ";
    private static final int LABEL = 14;
    private static final int GAP = 3;

    private final Style style;
    private final int width;

    TraceTable(Style style, int width) {
        this.style = style;
        this.width = width;
    }

    /** A text with a shorter form that says the same. */
    record Place(String full, String brief) {

        static final Place NONE = new Place("", "");

        static Place of(String text) {
            return new Place(text, text);
        }

        static Place of(Frame frame) {
            boolean obvious = frame.line() > 0 && frame.file().startsWith(topLevel(frame.simpleClassName()) + '.');
            return new Place(frame.toString(), obvious ? frame.shortName() + ':' + frame.line() : frame.toString());
        }

        private static String topLevel(String simpleName) {
            int nested = simpleName.indexOf('$', 1);
            return nested < 0 ? simpleName : simpleName.substring(0, nested);
        }
    }

    /** {@code part} is that of {@code what}. */
    record Row(String label, Style.Part part, String what, Place place, String remark) {

        private int length(int column, boolean brief) {
            String where = brief ? place.brief() : place.full();
            int end = where.isEmpty() ? what.length() : Math.max(column, what.length() + 2) + where.length();
            return INDENT.length() + LABEL + end + (remark.isEmpty() ? 0 : GAP + remark.length());
        }
    }

    String render(List<Row> rows) {
        int widest = width >= 120 ? 44 : 24;
        int column = rows.stream()
                        .mapToInt(row -> row.what().length())
                        .filter(length -> length <= widest)
                        .max()
                        .orElse(0)
                + GAP;
        boolean brief = rows.stream().anyMatch(row -> row.length(column, false) > width);
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> render(row, column, brief, text));
        return text.toString();
    }

    private void render(Row row, int column, boolean brief, StringBuilder text) {
        text.append(INDENT)
                .append(style.apply(Style.Part.LABEL, row.label()))
                .append(spaces(LABEL - row.label().length()));
        String place = brief ? row.place().brief() : row.place().full();
        if (row.length(column, brief) <= width) {
            text.append(style.apply(row.part(), row.what()));
            appendRest(row, place, Math.max(2, column - row.what().length()), text);
            text.append('\n');
            return;
        }
        boolean inColumn = row.what().length() + 2 <= column && longestWord(place) <= width - start(column);
        int left = start(inColumn ? column : 0);
        text.append(style.apply(row.part(), row.what()));
        text.append(inColumn ? spaces(column - row.what().length()) : "\n" + spaces(left));
        List<String> lines = wrap(place, width - left);
        if (!row.remark().isEmpty()) {
            lines.add(style.apply(Style.Part.FAINT, row.remark()));
        }
        text.append(String.join("\n" + spaces(left), lines)).append('\n');
    }

    private static int start(int column) {
        return INDENT.length() + LABEL + column;
    }

    private static int longestWord(String text) {
        return Arrays.stream(text.split(" ", -1)).mapToInt(String::length).max().orElse(0);
    }

    private void appendRest(Row row, String place, int gap, StringBuilder text) {
        if (!place.isEmpty()) {
            text.append(spaces(gap)).append(place);
        }
        if (!row.remark().isEmpty()) {
            text.append(spaces(GAP)).append(style.apply(Style.Part.FAINT, row.remark()));
        }
    }

    /** Lines of at most that many characters, broken at spaces. */
    static List<String> wrap(String text, int length) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > length) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    static String spaces(int count) {
        return " ".repeat(Math.max(0, count));
    }
}
