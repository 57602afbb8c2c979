package dev.cutpoint.trace;

import dev.cutpoint.trace.TraceTable.Place;
import dev.cutpoint.trace.TraceTable.Row;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Cancellations and reports as text. Every text ends with a line break. */
public final class TextTrace {

    /** Beyond this the eye loses the line. */
    private static final int TITLE = 100;

    private static final int EFFECTS = 8;
    private static final int HOPS = 8;

    private final Style style;
    private final int width;
    private final StackRows stacks;
    private final DateTimeFormatter time;

    /**
     * @param width columns to keep to, 60 and more
     * @param fullStacks all frames, as against application frames alone
     */
    public TextTrace(Style style, int width, boolean fullStacks, ZoneId zone) {
        this.style = style;
        this.width = width;
        this.stacks = new StackRows(fullStacks);
        this.time = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(zone);
    }

    /** All cancellations that reached somebody, then the summary, which counts the others. */
    public String report(TraceReport report) {
        return report.cancellations().stream()
                        .filter(cancellation -> !cancellation.reachedNobody())
                        .map(cancellation -> cancellation(cancellation) + '\n')
                        .collect(Collectors.joining())
                + summary(report);
    }

    /** Findings, losses, notes and numbers. */
    public String summary(TraceReport report) {
        return new SummaryText(style, width).render(report);
    }

    /** One cancellation. */
    public String cancellation(Cancellation cancellation) {
        List<Row> rows = new ArrayList<>();
        Origin origin = cancellation.origin();
        stacks.add(
                rows,
                "asked by",
                origin.thread().label(),
                origin.stack(),
                ApplicationCode.ALL.innermost(origin.stack()),
                "");
        List<Effect> effects = byInterest(cancellation.effects());
        boolean several = effects.size() > 1;
        for (Effect effect : effects.subList(0, Math.min(EFFECTS, effects.size()))) {
            if (several
                    || !effect.thread()
                            .label()
                            .equals(Printable.of(cancellation.target().name()))) {
                rows.add(reached(effect));
            }
            rows.addAll(new EffectRows(effect, stacks).rows());
        }
        if (effects.isEmpty()) {
            rows.add(new Row("reached", Style.Part.FAINT, "no task", Place.NONE, ""));
        }
        if (effects.size() > EFFECTS) {
            rows.add(more(effects.subList(EFFECTS, effects.size())));
        }
        hops(cancellation.toldHops(), rows);
        return title(cancellation)
                + new TraceTable(style, width).render(rows)
                + new FindingLine(style, width).render(cancellation.findings());
    }

    private String title(Cancellation cancellation) {
        String number = "cancellation " + cancellation.id();
        String what = Printable.of(cancellation.kind()
                + target(cancellation.target())
                + (cancellation.detail().isEmpty() ? "" : " " + cancellation.detail()));
        String at = time.format(cancellation.time());
        List<String> lines = Columns.wrap(what, width - number.length() - 2);
        int used = number.length() + 2 + Columns.of(lines.get(lines.size() - 1)) + at.length();
        int gap = Math.max(2, Math.min(width, TITLE) - used);
        boolean fits = used + 2 <= width;
        return style.apply(Style.Part.TITLE, number) + "  "
                + String.join('\n' + TraceTable.spaces(number.length() + 2), lines)
                + (fits ? TraceTable.spaces(gap) : "\n" + TraceTable.spaces(Math.min(width, TITLE) - at.length()))
                + style.apply(Style.Part.FAINT, at)
                + '\n';
    }

    private static String target(Target target) {
        String type = Frame.typeName(target.className());
        if (target.name().isEmpty()) {
            return type.isEmpty() ? "" : " of " + type;
        }
        return " of " + target.name() + (type.isEmpty() ? "" : " (" + type + ')');
    }

    /** What went wrong first, else in the order in which they were reached. */
    private static List<Effect> byInterest(List<Effect> effects) {
        return effects.stream()
                .sorted(Comparator.comparing(effect -> switch (effect.outcome()) {
                    case SWALLOWED, DEAF, RAN_ON -> 0;
                    case PENDING -> 1;
                    case UNWOUND, HANDLED, ENDED -> 2;
                }))
                .toList();
    }

    private static Row reached(Effect effect) {
        String virtual = effect.thread().virtual() && !effect.thread().name().isEmpty() ? "virtual" : "";
        return new Row("reached", Style.Part.FAINT, effect.thread().label(), Place.of(virtual), "");
    }

    private static Row more(List<Effect> others) {
        String outcomes = others.stream()
                .collect(Collectors.groupingBy(Effect::outcome, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().word())
                .collect(Collectors.joining(", "));
        return new Row("", Style.Part.FAINT, "and " + others.size() + " more", Place.of(outcomes), "");
    }

    private void hops(List<Hop> hops, List<Row> rows) {
        hops.stream().limit(HOPS).forEach(hop -> rows.add(new HopRow(hop).row()));
        if (hops.size() > HOPS) {
            rows.add(new Row("", Style.Part.FAINT, "and " + (hops.size() - HOPS) + " more hops", Place.NONE, ""));
        }
    }
}
