package dev.cutpoint.trace;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jdk.jfr.consumer.RecordedEvent;

/** Reads the recording that a JVM answers a request for a dump with. */
public final class DumpReader {
    private static final String PREFIX = "dev.cutpoint.";
    private static final String BLOCKED = "BLOCKED";

    private final ApplicationCode application;
    private final StackPool pool;
    private final EventFacts facts;
    private final CodePoints code = new CodePoints();
    private final Map<SuspendPoint, List<WaitingDump.Standing>> standing = new LinkedHashMap<>();
    private final Map<SuspendPoint, WaitingDump.Stages> stages = new LinkedHashMap<>();
    private final List<WaitingDump.Cancelling> cancelling = new ArrayList<>();
    private Optional<EventFields> dump = Optional.empty();
    private long elsewhere;
    private long cancellingElsewhere;

    private DumpReader(ApplicationCode application) {
        this.application = application;
        this.pool = new StackPool(application);
        this.facts = new EventFacts(application);
    }

    /**
     * Reads one dump.
     *
     * @throws UnreadableRecordingException when it is no recording, or not one of a dump
     */
    public static WaitingDump read(Path recording, ApplicationCode application) throws UnreadableRecordingException {
        DumpReader reader = new DumpReader(application);
        RecordingReader.read(recording, reader::accept, new Notes());
        if (reader.dump.isEmpty()) {
            throw new UnreadableRecordingException(recording + " is no dump.");
        }
        return reader.dump(reader.dump.get());
    }

    private void accept(RecordedEvent event) {
        String name = event.getEventType().getName();
        if (!name.startsWith(PREFIX)) {
            return;
        }
        EventFields e = facts.fields(event);
        switch (name.substring(PREFIX.length())) {
            case "SuspendPoints" -> code.add(new CodePointText(pool).fact(e));
            case "WaitingTasks" -> waiting(e);
            case "PendingStages" -> pending(e);
            case "CancellingTask" -> cancelling(e);
            case "Dump" -> dump = Optional.of(e);
            default -> {}
        }
    }

    private void waiting(EventFields e) {
        Stack stack = pool.stack(e.text("frames"));
        List<TaskThread> some = threads(e, "names");
        WaitingDump.Standing tasks = new WaitingDump.Standing(
                e.number("tasks"),
                e.number("virtualTasks"),
                e.text("state"),
                some,
                stack.frames(),
                threads(e, "holders"));
        Optional<SuspendPoint> point = point(stack, tasks.state());
        if (point.isEmpty()) {
            elsewhere += tasks.tasks();
        } else {
            standing.computeIfAbsent(point.get(), at -> new ArrayList<>()).add(tasks);
        }
    }

    /** A thread that waits to enter a monitor has called nothing. */
    private Optional<SuspendPoint> point(Stack stack, String state) {
        return state.equals(BLOCKED) ? JdkWait.monitor(stack, application) : stack.point();
    }

    private void pending(EventFields e) {
        new CodePointText(pool)
                .point(e.text("className"), e.text("file"), e.text("point"))
                .filter(point -> application.contains(point.point().at().className()))
                .map(point -> new WaitingDump.Stages(
                        point.point(), e.number("stages"), e.duration("oldestNanos", Duration.ZERO)))
                .ifPresent(made -> stages.merge(made.madeAt(), made, WaitingDump.Stages::plus));
    }

    /** A task of code that the user leaves out is only counted; one that is in no code at all, such as an idle worker, is told. */
    private void cancelling(EventFields e) {
        Stack stack = pool.stack(e.text("frames"));
        Optional<Frame> at = application.innermost(stack.frames());
        if (at.isEmpty() && ApplicationCode.ALL.innermost(stack.frames()).isPresent()) {
            cancellingElsewhere++;
            return;
        }
        cancelling.add(new WaitingDump.Cancelling(
                thread(e.text("name")),
                e.number("cancellation"),
                e.text("kind"),
                e.text("origin"),
                e.text("target"),
                e.duration("pendingNanos", Duration.ZERO),
                e.flag("delivered"),
                point(stack, e.text("state")).map(this::named),
                at,
                stack.frames()));
    }

    private static List<TaskThread> threads(EventFields e, String field) {
        return e.text(field).lines().map(DumpReader::thread).toList();
    }

    /** {@code identifier|virtual or platform|name}. */
    private static TaskThread thread(String line) {
        String[] parts = line.split("\\|", 3);
        boolean whole = parts.length == 3 && parts[0].matches("\\d{1,18}");
        return whole
                ? new TaskThread(Long.parseLong(parts[0]), parts[2], parts[1].equals("virtual"))
                : new TaskThread(0, line, false);
    }

    private WaitingDump dump(EventFields e) {
        JvmSession jvm = new JvmSession(e.number("pid"), e.text("jdk"), "", e.text("profile"), Thresholds.DEFAULT);
        List<WaitingDump.Stages> pending = new ArrayList<>(stages.values());
        pending.sort(Comparator.comparingLong(WaitingDump.Stages::stages).reversed());
        cancelling.sort(Comparator.comparing(WaitingDump.Cancelling::pending).reversed());
        return new WaitingDump(
                jvm,
                e.number("threads"),
                e.number("virtualThreads"),
                e.flag("everyVirtual"),
                e.number("beyond"),
                e.number("stagesForgotten"),
                points(),
                elsewhere,
                pending,
                cancelling,
                cancellingElsewhere);
    }

    /** By the names of the code, which is known when all has been read. */
    private List<WaitingDump.Point> points() {
        Map<SuspendPoint, List<WaitingDump.Standing>> named = new LinkedHashMap<>();
        standing.forEach((seen, tasks) ->
                named.computeIfAbsent(named(seen), point -> new ArrayList<>()).addAll(tasks));
        List<WaitingDump.Point> points = new ArrayList<>();
        named.forEach((point, tasks) -> {
            tasks.sort(Comparator.comparingLong(WaitingDump.Standing::tasks).reversed());
            points.add(new WaitingDump.Point(point, tasks));
        });
        points.sort(Comparator.comparingLong(WaitingDump.Point::tasks).reversed());
        return points;
    }

    /** A call in the same line is not what waits where a monitor is entered. */
    private SuspendPoint named(SuspendPoint seen) {
        return JdkWait.isMonitor(seen) ? seen : code.named(seen);
    }
}
