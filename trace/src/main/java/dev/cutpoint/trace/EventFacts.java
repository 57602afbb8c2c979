package dev.cutpoint.trace;

import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jfr.EventType;
import jdk.jfr.ValueDescriptor;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;

/**
 * Turns JFR events into facts. The names of events and fields are the contract with the agent;
 * fields that are not there, in a recording of another version, are read as empty.
 */
final class EventFacts {

    private static final String OURS = "dev.cutpoint.";
    private static final int THREADS = 10_000;

    /** Every chunk of a recording has its own. */
    private static final int TYPES = 1_000;

    private final StackPool pool;
    private final Map<Long, TaskThread> threads = new HashMap<>();
    private final IdentityHashMap<EventType, Set<String>> fieldNames = new IdentityHashMap<>();

    EventFacts(ApplicationCode application) {
        this.pool = new StackPool(application);
    }

    /** Empty when the event says nothing about cancellation. */
    Optional<Fact> fact(RecordedEvent event) {
        String name = event.getEventType().getName();
        if (name.startsWith(OURS)) {
            return Optional.ofNullable(ours(name.substring(OURS.length()), fields(event)));
        }
        return switch (name) {
            case "jdk.ThreadPark",
                    "jdk.ThreadSleep",
                    "jdk.JavaMonitorWait",
                    "jdk.JavaMonitorEnter",
                    "jdk.SocketRead",
                    "jdk.SocketWrite" -> platformWait(name, event);
            default -> Optional.empty();
        };
    }

    private EventFields fields(RecordedEvent event) {
        EventType type = event.getEventType();
        Set<String> names = fieldNames.get(type);
        if (names == null) {
            if (fieldNames.size() >= TYPES) {
                fieldNames.clear();
            }
            names = type.getFields().stream().map(ValueDescriptor::getName).collect(Collectors.toSet());
            fieldNames.put(type, names);
        }
        return new EventFields(event, names);
    }

    private Fact ours(String name, EventFields e) {
        return switch (name) {
            case "Session" -> session(e);
            case "Hook" ->
                new Fact.Hook(new HookState(
                        e.text("type"),
                        e.text("method"),
                        e.text("releases"),
                        e.text("purpose"),
                        e.flag("bound"),
                        e.flag("expected"),
                        e.text("reason")));
            case "Loss" -> new Fact.Lost(new Loss(e.text("what"), e.number("count")));
            case "Wait" -> virtualWait(e);
            case "Request" -> new Fact.Requested(moment(e), e.text("kind"), target(e), e.text("detail"), stack(e));
            case "Callback" ->
                new Fact.CalledBack(
                        moment(e),
                        e.number("durationNanos"),
                        className(e, "function").orElse(""),
                        className(e, "exception"),
                        stack(e));
            case "Observation" ->
                new Fact.Observed(moment(e), className(e, "future").orElse(""), className(e, "exception"), stack(e));
            default -> ofEffect(name, e);
        };
    }

    private Fact ofEffect(String name, EventFields e) {
        return switch (name) {
            case "Reach" -> new Fact.Reached(moment(e));
            case "Delivery" -> new Fact.Delivered(moment(e), className(e, "exception"), e.flag("stale"), stack(e));
            case "Handler" -> new Fact.Handled(moment(e), stack(e));
            case "Recovery" -> new Fact.Recovered(moment(e));
            case "Restore" -> new Fact.Restored(moment(e));
            case "TaskEnd" ->
                new Fact.TaskEnded(
                        moment(e),
                        pool.name(e.text("task")),
                        className(e, "taskClass").orElse(""),
                        className(e, "exception"),
                        e.flag("byCancellation"),
                        e.flag("interrupted"));
            case "Deaf" -> new Fact.WentDeaf(moment(e), e.number("pendingNanos"), e.text("state"), stack(e));
            case "LateResult" -> new Fact.CameLate(moment(e), value(e), entry(e), stack(e));
            default -> null;
        };
    }

    private static Fact session(EventFields e) {
        Thresholds usual = Thresholds.DEFAULT;
        Thresholds thresholds = new Thresholds(
                e.duration("suspendThreshold", usual.suspend()),
                e.duration("slowThreshold", usual.slow()),
                e.duration("deafThreshold", usual.deaf()));
        JvmSession jvm =
                new JvmSession(e.number("pid"), e.text("jdk"), e.text("version"), e.text("profile"), thresholds);
        return new Fact.Session(e.number("nanos"), epochNanos(e.event().getStartTime()), jvm);
    }

    private Optional<Fact> platformWait(String name, RecordedEvent event) {
        RecordedThread thread = event.getThread();
        RecordedStackTrace trace = event.getStackTrace();
        if (thread == null || trace == null) {
            return Optional.empty();
        }
        long start = epochNanos(event.getStartTime());
        long end = start + event.getDuration().toNanos();
        Stack stack = pool.stack(trace);
        return point(stack, name)
                .map(point -> new Fact.Waited(thread.getJavaThreadId(), start, end, true, point, false));
    }

    /** A contended {@code synchronized} of application code calls no method. */
    private static Optional<SuspendPoint> point(Stack stack, String eventName) {
        return eventName.equals("jdk.JavaMonitorEnter") && stack.point().isEmpty()
                ? stack.frames().stream()
                        .findFirst()
                        .filter(frame -> ApplicationCode.ALL.contains(frame.className()))
                        .map(frame -> new SuspendPoint(frame, "synchronized"))
                : stack.point();
    }

    private Fact virtualWait(EventFields e) {
        long end = e.number("nanos");
        return stack(e).point()
                .map(point -> new Fact.Waited(
                        e.number("threadId"), end - e.number("durationNanos"), end, false, point, e.flag("cancelled")))
                .orElse(null);
    }

    private Fact.Moment moment(EventFields e) {
        return new Fact.Moment(e.number("nanos"), thread(e), e.number("cancellation"), e.number("effect"));
    }

    private TaskThread thread(EventFields e) {
        long id = e.number("threadId");
        String name = e.text("threadName");
        TaskThread known = threads.get(id);
        if (known != null && known.name().equals(name)) {
            return known;
        }
        if (threads.size() >= THREADS) {
            threads.clear();
        }
        TaskThread thread = new TaskThread(id, pool.name(name), e.flag("virtual"));
        threads.put(id, thread);
        return thread;
    }

    private Target target(EventFields e) {
        return new Target(className(e, "targetClass").orElse(""), pool.name(e.text("targetName")));
    }

    private Stack stack(EventFields e) {
        return e.optional("frames")
                .map(pool::stack)
                .or(() -> Optional.ofNullable(e.event().getStackTrace()).map(pool::stack))
                .orElse(Stack.UNKNOWN);
    }

    private Fact.Value value(EventFields e) {
        return new Fact.Value(
                className(e, "future").orElse(""),
                className(e, "value"),
                e.flag("closeable"),
                e.text("by").equals("complete"),
                e.flag("answerDropped"),
                e.flag("told"));
    }

    private Optional<Frame> entry(EventFields e) {
        return className(e, "entryClass")
                .flatMap(name -> FrameNames.frame(name, e.text("entryMethod"), (int) e.number("entryLine"), ""))
                .map(pool::frame);
    }

    private Optional<String> className(EventFields e, String field) {
        return e.optional(field).map(FrameNames::writtenIn).map(pool::name);
    }

    static long epochNanos(Instant time) {
        return time.getEpochSecond() * 1_000_000_000L + time.getNano();
    }
}
