package dev.cutpoint.trace;

import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jfr.EventType;
import jdk.jfr.ValueDescriptor;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;

/**
 * Turns JFR events into facts. The names of events and fields are the contract with the agent;
 * fields that are not there, in a recording of another version, are read as empty.
 */
final class EventFacts {

    private static final String OURS = "dev.cutpoint.";
    private static final String LOSS = "jdk.DataLoss";
    /** Every chunk of a recording has its own. */
    private static final int TYPES = 1_000;

    private final ApplicationCode application;
    private final StackPool pool;
    private final EventParts parts;
    private final IdentityHashMap<EventType, Set<String>> fieldNames = new IdentityHashMap<>();

    EventFacts(ApplicationCode application) {
        this.application = application;
        this.pool = new StackPool(application);
        this.parts = new EventParts(pool);
    }

    /** Empty when the event says nothing about cancellation. */
    Optional<Fact> fact(RecordedEvent event) {
        String name = event.getEventType().getName();
        if (name.startsWith(OURS)) {
            return Optional.ofNullable(ours(name.substring(OURS.length()), fields(event)));
        }
        if (name.equals(LOSS)) {
            return Optional.of(new Fact.Discarded());
        }
        return JdkWait.isWait(name) ? jdkWait(name, event) : Optional.empty();
    }

    EventFields fields(RecordedEvent event) {
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
            case "Hook" -> new Fact.Hook(epochNanos(e.event().getStartTime()), hook(e));
            case "Loss" -> new Fact.Lost(new Loss(e.text("what"), e.number("count")));
            case "Wait" -> virtualWait(e);
            case "LockedWait" ->
                new Fact.WaitedLocked(
                        parts.thread(e),
                        e.number("nanos"),
                        e.number("durationNanos"),
                        parts.locks(e, "locks"),
                        parts.locks(e, "wanted"));
            case "SuspendPoints" -> new CodePointText(pool).fact(e);
            case "Suppression" -> new Fact.Suppressed(suppressed(e));
            case "Request" ->
                new Fact.Requested(parts.moment(e), e.text("kind"), parts.target(e), e.text("detail"), parts.stack(e));
            case "Callback" ->
                new Fact.CalledBack(
                        parts.moment(e),
                        e.number("durationNanos"),
                        parts.className(e, "function").orElse(""),
                        parts.className(e, "exception"),
                        parts.stack(e));
            case "Observation" ->
                new Fact.Observed(
                        parts.moment(e),
                        parts.className(e, "future").map(PublicTypes::of).orElse(""),
                        parts.className(e, "exception"),
                        parts.stack(e));
            case "Guard" -> guard(e);
            default -> ofEffect(name, e);
        };
    }

    private Fact ofEffect(String name, EventFields e) {
        return switch (name) {
            case "Reach" -> new Fact.Reached(parts.moment(e));
            case "Delivery" ->
                new Fact.Delivered(
                        parts.moment(e),
                        parts.className(e, "exception"),
                        e.flag("stale"),
                        e.flag("shared"),
                        parts.stack(e),
                        parts.locks(e, "locks"));
            case "Handler" -> new Fact.Handled(parts.moment(e), parts.stack(e));
            case "Recovery" -> new Fact.Recovered(parts.moment(e));
            case "Restore" -> new Fact.Restored(parts.moment(e));
            case "Shield" ->
                new Fact.ShieldHeld(parts.moment(e), e.number("heldNanos"), e.flag("before"), parts.stack(e));
            case "TaskEnd" ->
                new Fact.TaskEnded(
                        parts.moment(e),
                        pool.name(e.text("task")),
                        parts.className(e, "taskClass").orElse(""),
                        parts.className(e, "exception"),
                        e.flag("byCancellation"),
                        e.flag("interrupted"),
                        parts.locks(e, "locks"));
            case "Deaf" ->
                new Fact.WentDeaf(parts.moment(e), e.number("pendingNanos"), e.text("state"), parts.stack(e));
            case "LateResult" -> new Fact.CameLate(parts.moment(e), parts.value(e), parts.entry(e), parts.stack(e));
            default -> null;
        };
    }

    private Fact guard(EventFields e) {
        Fact.Moment moment = parts.moment(e);
        String kind = pool.name(e.text("kind"));
        long duration = e.number("durationNanos");
        Optional<String> exception = parts.className(e, "exception");
        return moment.effect() == 0
                ? new Fact.CleanedUp(moment, kind, duration, exception, parts.stack(e))
                : new Fact.GuardRan(moment, kind, duration, exception, parts.stack(e));
    }

    private static SuppressedPlace suppressed(EventFields e) {
        return new SuppressedPlace(
                e.text("className"),
                FrameNames.sourceMethod(e.text("method")),
                (int) e.number("firstLine"),
                (int) e.number("lastLine"),
                Set.copyOf(List.of(e.text("rules").split(" ", -1))),
                e.text("reason"));
    }

    private static HookState hook(EventFields e) {
        return new HookState(
                e.text("type"),
                e.text("method"),
                e.text("descriptor"),
                e.text("releases"),
                e.text("purpose"),
                e.flag("bound"),
                e.flag("expected"),
                e.text("reason"),
                (int) e.number("repairs"));
    }

    private static Fact session(EventFields e) {
        Thresholds usual = Thresholds.DEFAULT;
        Thresholds thresholds = new Thresholds(
                e.duration("suspendThreshold", usual.suspend()),
                e.duration("slowThreshold", usual.slow()),
                e.duration("deafThreshold", usual.deaf()));
        JvmSession jvm =
                new JvmSession(e.number("pid"), e.text("jdk"), e.text("version"), e.text("profile"), thresholds);
        return new Fact.Session(
                e.number("nanos"), epochNanos(e.event().getStartTime()), jvm, e.number("cancellations"));
    }

    private Optional<Fact> jdkWait(String name, RecordedEvent event) {
        RecordedThread thread = event.getThread();
        RecordedStackTrace trace = event.getStackTrace();
        if (thread == null || trace == null || JdkWait.isRecordedTwice(name, isVirtual(thread))) {
            return Optional.empty();
        }
        long start = epochNanos(event.getStartTime());
        long end = start + event.getDuration().toNanos();
        return JdkWait.point(pool.stack(trace), name, application)
                .map(point -> new Fact.Waited(
                        thread.getJavaThreadId(), start, end, true, pool.point(point), false, blocker(name, event)));
    }

    private Optional<Fact.Blocker> blocker(String name, RecordedEvent event) {
        if (!name.equals(JdkWait.MONITOR_ENTER)) {
            return Optional.empty();
        }
        RecordedThread owner = event.getThread("previousOwner");
        RecordedClass monitor = event.getClass("monitorClass");
        return owner == null || monitor == null
                ? Optional.empty()
                : Optional.of(new Fact.Blocker(owner.getJavaThreadId(), pool.name(monitor.getName())));
    }

    /** Recordings of JDK 17 know of no such threads. */
    private static boolean isVirtual(RecordedThread thread) {
        return thread.hasField("virtual") && thread.getBoolean("virtual");
    }

    private Fact virtualWait(EventFields e) {
        long end = e.number("nanos");
        return parts.stack(e)
                .point()
                .map(point -> new Fact.Waited(
                        e.number("threadId"), end - e.number("durationNanos"), end, false, point, e.flag("cancelled")))
                .orElse(null);
    }

    static long epochNanos(Instant time) {
        return time.getEpochSecond() * 1_000_000_000L + time.getNano();
    }
}
