package dev.cutpoint.trace;

import java.util.ArrayList;
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

        Place {
            full = Printable.of(full);
            brief = Printable.of(brief);
        }

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

    /**
     * Several places are the frames of one stack.
     *
     * @param part that of {@code what}
     */
    record Row(String label, Style.Part part, String what, List<Place> places, String remark) {

        Row(String label, Style.Part part, String what, Place place, String remark) {
            this(label, part, what, List.of(place), remark);
        }

        Row {
            what = Printable.of(what);
            remark = Printable.of(remark);
            places = List.copyOf(places);
        }

        private List<String> texts(boolean brief) {
            return places.stream()
                    .map(brief ? Place::brief : Place::full)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }

        /** The end of its longest line, when all is in one column. */
        private int end(int column, boolean brief) {
            List<String> texts = texts(brief);
            int longest = texts.stream().mapToInt(Columns::of).max().orElse(0);
            int first =
                    texts.isEmpty() ? 0 : Columns.of(texts.get(0)) + (remark.isEmpty() ? 0 : GAP + Columns.of(remark));
            int places = texts.isEmpty() ? Columns.of(what) : start(texts, column) + Math.max(longest, first);
            return INDENT.length() + LABEL + places;
        }

        /** A single place may stand beside a what that is wider than the column. */
        private int start(List<String> texts, int column) {
            return texts.size() > 1 ? column : Math.max(column, Columns.of(what) + 2);
        }

        private boolean isInColumn(int column) {
            return Columns.of(what) + 2 <= column;
        }
    }

    String render(List<Row> rows) {
        int widest = width >= 120 ? 44 : 24;
        int column = rows.stream()
                        .mapToInt(row -> Columns.of(row.what()))
                        .filter(length -> length <= widest)
                        .max()
                        .orElse(0)
                + GAP;
        boolean brief = rows.stream().anyMatch(row -> row.end(column, false) > width);
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> render(row, column, brief, text));
        return text.toString();
    }

    private void render(Row row, int column, boolean brief, StringBuilder text) {
        text.append(INDENT)
                .append(style.apply(Style.Part.LABEL, row.label()))
                .append(spaces(LABEL - row.label().length()));
        List<String> places = row.texts(brief);
        if (places.isEmpty()) {
            alone(row, text);
            return;
        }
        text.append(String.join('\n' + spaces(INDENT.length() + LABEL), what(row)));
        String remark = row.remark().isEmpty() ? "" : style.apply(Style.Part.FAINT, row.remark());
        if (row.end(column, brief) <= width && (places.size() == 1 || row.isInColumn(column))) {
            text.append(spaces(Math.max(2, column - Columns.of(row.what()))));
            List<String> lines = new ArrayList<>(places);
            lines.set(0, places.get(0) + (remark.isEmpty() ? "" : spaces(GAP) + remark));
            lines(lines, column, text);
        } else {
            List<String> lines = new ArrayList<>(places);
            if (!remark.isEmpty()) {
                lines.add(row.remark());
            }
            inColumn(row, lines, remark, column, text);
        }
    }

    /** What has no place beside it may take the whole line, and more than one. */
    private void alone(Row row, StringBuilder text) {
        int room = width - INDENT.length() - LABEL;
        List<String> lines = what(row);
        String remark = row.remark().isEmpty() ? "" : style.apply(Style.Part.FAINT, row.remark());
        boolean beside = Columns.of(row.what()) + GAP + Columns.of(row.remark()) <= room;
        if (!remark.isEmpty() && beside) {
            text.append(String.join("", lines)).append(spaces(GAP));
            lines.clear();
        }
        if (!remark.isEmpty()) {
            lines.add(remark);
        }
        lines(lines, 0, text);
    }

    private List<String> what(Row row) {
        List<String> lines = new ArrayList<>();
        Columns.wrap(row.what(), width - INDENT.length() - LABEL)
                .forEach(line -> lines.add(style.apply(row.part(), line)));
        return lines;
    }

    /** Where a line is too wide for the column, all of the row's lines begin further left. */
    private void inColumn(Row row, List<String> texts, String remark, int column, StringBuilder text) {
        int room = width - INDENT.length() - LABEL;
        boolean fits = texts.stream().allMatch(line -> Columns.ofLongestWord(line) <= room - column);
        int start = fits ? column : 0;
        boolean sameLine = fits && row.isInColumn(column);
        text.append(
                sameLine ? spaces(column - Columns.of(row.what())) : '\n' + spaces(INDENT.length() + LABEL + start));
        List<String> lines = new ArrayList<>();
        texts.forEach(line -> lines.addAll(Columns.wrap(line, room - start)));
        if (!remark.isEmpty() && lines.get(lines.size() - 1).equals(row.remark())) {
            lines.set(lines.size() - 1, remark);
        }
        lines(lines, start, text);
    }

    private static void lines(List<String> lines, int column, StringBuilder text) {
        text.append(String.join('\n' + spaces(INDENT.length() + LABEL + column), lines))
                .append('\n');
    }

    static String spaces(int count) {
        return " ".repeat(Math.max(0, count));
    }
}
