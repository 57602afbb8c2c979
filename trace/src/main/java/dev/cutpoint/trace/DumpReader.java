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

    private final ApplicationCode application;
    private final StackPool pool;
    private final EventFacts facts;
    private final CodePoints code = new CodePoints();
    private final Map<SuspendPoint, List<WaitingDump.Standing>> standing = new LinkedHashMap<>();
    private final List<WaitingDump.Stages> stages = new ArrayList<>();
    private final List<WaitingDump.Cancelling> cancelling = new ArrayList<>();
    private Optional<EventFields> dump = Optional.empty();
    private long elsewhere;

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
            case "CancellingTask" -> cancelling.add(cancelling(e));
            case "Dump" -> dump = Optional.of(e);
            default -> {}
        }
    }

    private void waiting(EventFields e) {
        Stack stack = pool.stack(e.text("frames"));
        List<TaskThread> some = e.text("names").lines().map(DumpReader::thread).toList();
        WaitingDump.Standing tasks = new WaitingDump.Standing(
                e.number("tasks"), e.number("virtualTasks"), e.text("state"), some, stack.frames());
        if (stack.point().isEmpty()) {
            elsewhere += tasks.tasks();
        } else {
            standing.computeIfAbsent(stack.point().get(), point -> new ArrayList<>())
                    .add(tasks);
        }
    }

    private void pending(EventFields e) {
        new CodePointText(pool)
                .point(e.text("className"), e.text("file"), e.text("point"))
                .filter(point -> application.contains(point.point().at().className()))
                .ifPresent(point -> stages.add(new WaitingDump.Stages(
                        point.point(), e.number("stages"), e.duration("oldestNanos", Duration.ZERO))));
    }

    private WaitingDump.Cancelling cancelling(EventFields e) {
        Stack stack = pool.stack(e.text("frames"));
        return new WaitingDump.Cancelling(
                thread(e.text("name")),
                e.number("cancellation"),
                e.text("kind"),
                e.text("origin"),
                e.text("target"),
                e.duration("pendingNanos", Duration.ZERO),
                e.flag("delivered"),
                stack.point(),
                stack.frames());
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
        stages.sort(Comparator.comparingLong(WaitingDump.Stages::stages).reversed());
        cancelling.sort(Comparator.comparing(WaitingDump.Cancelling::pending).reversed());
        return new WaitingDump(
                jvm,
                e.number("threads"),
                e.number("virtualThreads"),
                e.flag("everyVirtual"),
                e.number("beyond"),
                points(),
                elsewhere,
                stages,
                cancelling);
    }

    /** By the names of the code, which is known when all has been read. */
    private List<WaitingDump.Point> points() {
        Map<SuspendPoint, List<WaitingDump.Standing>> named = new LinkedHashMap<>();
        standing.forEach((seen, tasks) -> named.computeIfAbsent(code.named(seen), point -> new ArrayList<>())
                .addAll(tasks));
        List<WaitingDump.Point> points = new ArrayList<>();
        named.forEach((point, tasks) -> {
            tasks.sort(Comparator.comparingLong(WaitingDump.Standing::tasks).reversed());
            points.add(new WaitingDump.Point(point, tasks));
        });
        points.sort(Comparator.comparingLong(WaitingDump.Point::tasks).reversed());
        return points;
    }
}
