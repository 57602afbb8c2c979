package dev.cutpoint.trace;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Coverage as text: a line a package, then the points of each class, then the numbers. Every text ends with a line break. */
public final class CoverageText {

    private static final int NUMBER = 11;

    private final Style style;
    private final int width;
    private final boolean all;
    private final int decimals;

    /**
     * @param width columns to keep to, 60 and more
     * @param all also the points that were never reached
     * @param decimals of percentages, which are rounded down
     */
    public CoverageText(Style style, int width, boolean all, int decimals) {
        this.style = style;
        this.width = width;
        this.all = all;
        this.decimals = decimals;
    }

    public String render(Coverage coverage) {
        StringBuilder text = new StringBuilder();
        packages(coverage, text);
        points(coverage, text);
        text.append(numbers(coverage)).append('\n');
        return text.toString();
    }

    private void packages(Coverage coverage, StringBuilder text) {
        Map<String, Coverage> packages = coverage.byPackage();
        int names = column(packages.keySet().stream(), 4 * NUMBER);
        line(text, style.apply(Style.Part.LABEL, pad("package", names)), "points", "reached", "cancelled", "of edges");
        packages.forEach((name, points) -> line(
                text,
                pad(name, names),
                String.valueOf(points.points().size()),
                String.valueOf(points.reached()),
                points.cancelled() + "/" + points.cancellable(),
                percent(points)));
        text.append('\n');
    }

    /** One column for all classes, so that the eye can go down it. */
    private void points(Coverage coverage, StringBuilder text) {
        int names = column(coverage.points().stream().filter(this::isShown).map(CoverageText::place), 3 * NUMBER);
        line(text, style.apply(Style.Part.LABEL, pad("suspend point", names)), "resumed", "cancelled", "longest");
        coverage.byClass().forEach((name, points) -> type(name, points, names, text));
    }

    private void type(String name, Coverage coverage, int names, StringBuilder text) {
        List<SuspendPointCount> shown =
                coverage.points().stream().filter(this::isShown).toList();
        if (shown.isEmpty()) {
            return;
        }
        text.append(style.apply(Style.Part.TITLE, name)).append('\n');
        for (SuspendPointCount point : shown) {
            line(text, pad(place(point), names), String.valueOf(point.resumed()), cancelled(point), longest(point));
        }
        int hidden = coverage.points().size() - shown.size();
        if (hidden > 0) {
            text.append(style.apply(Style.Part.FAINT, "  " + hidden + " more never reached"))
                    .append('\n');
        }
        text.append('\n');
    }

    private boolean isShown(SuspendPointCount point) {
        return all || point.isReached();
    }

    private static String place(SuspendPointCount point) {
        Frame at = point.at().at();
        String line = at.line() > 0 ? ":" + at.line() : "";
        return "  " + at.method() + line + "  " + point.at().shortCallee();
    }

    /** Short waits are not recorded. */
    private static String longest(SuspendPointCount point) {
        return point.times().longestWait().map(HumanTime::of).orElse("–");
    }

    private String cancelled(SuspendPointCount point) {
        if (!point.isCancellable()) {
            return style.apply(Style.Part.FAINT, right("deaf"));
        }
        return point.cancelled() == 0
                ? style.apply(Style.Part.BAD, right("never"))
                : style.apply(Style.Part.GOOD, right(String.valueOf(point.cancelled())));
    }

    private String numbers(Coverage coverage) {
        int count = coverage.points().size();
        return count + " suspend point" + (count == 1 ? "" : "s") + ": " + coverage.reached() + " reached, "
                + coverage.cancelled() + " of " + coverage.cancellable() + " cancelled edges taken ("
                + percent(coverage)
                + ")";
    }

    private String percent(Coverage coverage) {
        return percent(coverage, decimals);
    }

    static String percent(Coverage coverage, int decimals) {
        return coverage.cancellable() == 0 ? "–" : coverage.percent(decimals).toPlainString() + " %";
    }

    private int column(Stream<String> names, int others) {
        int longest = names.mapToInt(String::length).max().orElse(0);
        return Math.min(Math.max(longest, "suspend point".length()), width - others);
    }

    private static void line(StringBuilder text, String name, String... numbers) {
        text.append(name);
        for (String each : numbers) {
            text.append(right(each));
        }
        text.append('\n');
    }

    private static String right(String number) {
        return " ".repeat(Math.max(0, NUMBER - visible(number))) + number;
    }

    /** What is right-aligned already may have colours around it. */
    private static int visible(String text) {
        return text.indexOf('\u001b') >= 0 ? NUMBER : text.length();
    }

    /** A name that is too long loses its beginning, which says least. */
    private static String pad(String name, int length) {
        return name.length() > length
                ? "…" + name.substring(name.length() - length + 1)
                : name + " ".repeat(length - name.length());
    }
}
