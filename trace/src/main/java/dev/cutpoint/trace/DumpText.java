package dev.cutpoint.trace;

import dev.cutpoint.trace.TraceTable.Place;
import dev.cutpoint.trace.TraceTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A dump as text: where tasks wait, which stages are pending, who is cancelling. Every text ends with a line break. */
public final class DumpText {
    private static final int NAMES = 3;
    private static final int POINTS = 50;

    private final Style style;
    private final int width;
    private final StackRows stacks;

    /**
     * @param width columns to keep to, 60 and more
     * @param fullStacks all frames, as against application frames alone
     */
    public DumpText(Style style, int width, boolean fullStacks) {
        this.style = style;
        this.width = width;
        this.stacks = new StackRows(fullStacks);
    }

    public String render(WaitingDump dump) {
        StringBuilder text = new StringBuilder();
        text.append(head(dump)).append("\n\n");
        section(
                text,
                waiting(dump),
                dump.points().stream().limit(POINTS).map(this::rows).toList());
        if (dump.points().size() > POINTS) {
            text.append("  and at ")
                    .append(dump.points().size() - POINTS)
                    .append(" more points; --json has them all\n\n");
        }
        stages(dump, text);
        section(
                text,
                count(dump.cancelling().size(), "task") + (dump.cancelling().size() == 1 ? " is" : " are")
                        + " cancelling",
                dump.cancelling().stream().map(this::rows).toList());
        Columns.wrap(threads(dump), width).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static String head(WaitingDump dump) {
        JvmSession jvm = dump.jvm();
        return "process " + jvm.pid() + "  JDK " + jvm.jdk() + "  profile " + jvm.profile();
    }

    private static String waiting(WaitingDump dump) {
        int points = dump.points().size();
        return count(dump.tasks(), "task")
                + (dump.tasks() == 1 ? " waits" : " wait")
                + (points == 0 ? "" : " at " + count(points, "suspend point"));
    }

    private void section(StringBuilder text, String title, List<List<Row>> members) {
        text.append(style.apply(Style.Part.TITLE, title)).append('\n');
        text.append(new TraceTable(style, width)
                        .render(members.stream().flatMap(List::stream).toList()))
                .append('\n');
    }

    private List<Row> rows(WaitingDump.Point point) {
        List<Row> rows = new ArrayList<>();
        WaitingDump.Standing most = point.stacks().get(0);
        stacks.add(
                rows,
                number(point.tasks()),
                point.at().shortCallee(),
                most.frames(),
                Optional.of(point.at().at()),
                sort(point));
        rows.add(new Row("", Style.Part.FAINT, such(point), Place.NONE, ""));
        if (!point.holders().isEmpty()) {
            rows.add(new Row("", Style.Part.FAINT, "held by " + labels(point.holders()), Place.NONE, ""));
        }
        return rows;
    }

    private static String sort(WaitingDump.Point point) {
        if (point.virtualTasks() == 0) {
            return "";
        }
        return point.virtualTasks() == point.tasks() ? "virtual" : number(point.virtualTasks()) + " virtual";
    }

    private static String labels(List<TaskThread> threads) {
        return threads.stream().map(TaskThread::label).collect(Collectors.joining(", "));
    }

    private static String such(WaitingDump.Point point) {
        List<String> names = point.stacks().stream()
                .flatMap(stack -> stack.some().stream())
                .map(TaskThread::label)
                .limit(NAMES)
                .toList();
        String others = point.tasks() > names.size() ? ", …" : "";
        String ways = point.stacks().size() > 1 ? "; by " + point.stacks().size() + " different stacks" : "";
        return String.join(", ", names) + others + ways;
    }

    private void stages(WaitingDump dump, StringBuilder text) {
        if (dump.jvm().profile().equals("watch")) {
            text.append("pending stages are known in the profile diagnose only\n\n");
            return;
        }
        List<Row> rows = dump.stages().stream()
                .limit(POINTS)
                .map(stage -> new Row(
                        number(stage.stages()),
                        Style.Part.FAINT,
                        stage.madeAt().shortCallee(),
                        Place.of(stage.madeAt().at()),
                        "oldest " + HumanTime.of(stage.oldest())))
                .toList();
        long pending = dump.pendingStages();
        section(text, count(pending, "stage") + (pending == 1 ? " is" : " are") + " pending", List.of(rows));
    }

    private List<Row> rows(WaitingDump.Cancelling task) {
        List<Row> rows = new ArrayList<>();
        String number = task.cancellation() == 0 ? "" : ", cancellation " + task.cancellation();
        rows.add(new Row("task", Style.Part.FAINT, task.thread().label(), Place.NONE, ""));
        rows.add(new Row(
                "asked by",
                Style.Part.FAINT,
                task.origin(),
                Place.of(task.kind() + " of " + Frame.typeName(task.target()) + number),
                HumanTime.of(task.pending()) + " ago"));
        Style.Part part = task.delivered() ? Style.Part.FAINT : Style.Part.BAD;
        rows.add(new Row("delivered", part, task.delivered() ? "yes" : "not yet", Place.NONE, ""));
        stacks.add(
                rows,
                "stands at",
                task.point().map(SuspendPoint::shortCallee).orElse(""),
                task.frames(),
                task.at(),
                "");
        return rows;
    }

    private static String threads(WaitingDump dump) {
        List<String> parts = new ArrayList<>();
        parts.add(count(dump.threads(), "thread") + ", " + number(dump.virtualThreads()) + " of them virtual");
        if (dump.elsewhere() > 0) {
            parts.add(number(dump.elsewhere()) + " wait outside application code");
        }
        if (dump.cancellingElsewhere() > 0) {
            parts.add(number(dump.cancellingElsewhere()) + " more are cancelling in code that is left out");
        }
        if (dump.beyond() > 0) {
            parts.add(number(dump.beyond()) + " with too many different stacks are only counted");
        }
        if (dump.stagesForgotten() > 0) {
            parts.add("up to " + number(dump.stagesForgotten()) + " pending stages more, for which there was no room");
        }
        if (!dump.everyVirtual()) {
            parts.add("the JVM does not keep track of all its virtual threads");
        }
        return parts.stream().collect(Collectors.joining("; "));
    }

    private static String count(long count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
