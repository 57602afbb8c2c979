package dev.cutpoint.trace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The facts of one JVM as a test tells them, in the order of time: {@code at(20)} sets the clock in
 * milliseconds, {@code on("worker")} the thread, {@code cancellation(2)} and {@code effect(3)} what
 * the facts are about. The slow and deaf thresholds are one second.
 */
final class Trail {

    private static final long BOOT = 5_000_000_000L;
    private static final long EPOCH = 1_760_000_000_000_000_000L;

    private final List<Fact> facts = new ArrayList<>();
    private final List<String> threads = new ArrayList<>();
    private ApplicationCode application = ApplicationCode.ALL;
    private long nanos = BOOT;
    private String thread = "main";
    private boolean virtual;
    private long cancellation = 1;
    private long effect = 1;
    private List<HeldLock> held = List.of();

    static Trail diagnose() {
        return new Trail().session("diagnose");
    }

    static Trail watch() {
        return new Trail().session("watch");
    }

    private Trail session(String profile) {
        JvmSession jvm = new JvmSession(42, "17.0.1", "1", profile, Thresholds.DEFAULT);
        facts.add(new Fact.Session(nanos, EPOCH + nanos - BOOT, jvm, 0));
        return this;
    }

    Trail of(ApplicationCode code) {
        application = code;
        return this;
    }

    Trail at(double millis) {
        nanos = nanosAt(millis);
        return this;
    }

    Trail on(String name) {
        thread = name;
        return this;
    }

    Trail virtual() {
        virtual = true;
        return this;
    }

    Trail cancellation(long id) {
        cancellation = id;
        return this;
    }

    Trail effect(long id) {
        effect = id;
        return this;
    }

    Trail request(String kind, Target target, String... stack) {
        return add(new Fact.Requested(moment(0), kind, target, "", Frames.stack(stack)));
    }

    /** {@code main} interrupts a thread from a class of its own. */
    Trail interrupt() {
        return on("main").request("interrupt", new Target("java.lang.Thread", "worker"), "shop.Shutdown.stop:9");
    }

    /** {@code main} cancels a future from a class of its own. */
    Trail cancel(String future) {
        return on("main").request("future-cancel", new Target(future, ""), "shop.Shutdown.stop:9");
    }

    Trail reach() {
        return add(new Fact.Reached(moment(effect)));
    }

    /** From now on the task has these locks. */
    Trail holding(HeldLock... locks) {
        held = List.of(locks);
        return this;
    }

    static HeldLock lock(String type, String taken) {
        return new HeldLock(type, false, false, Optional.of(Frames.frame(taken)));
    }

    static HeldLock monitor(String type, String taken) {
        return new HeldLock(type, true, false, Optional.of(Frames.frame(taken)));
    }

    /** A call that took so long comes back now; others wait for some of the locks. */
    Trail lockedWait(double millis, HeldLock... wanted) {
        TaskThread task = new TaskThread(threadId(), thread, virtual);
        return add(new Fact.WaitedLocked(task, nanos, Math.round(millis * 1e6), held, List.of(wanted)));
    }

    /** The current thread has just got a monitor that another one had. */
    Trail blocked(double millis, String owner, String type, String... stack) {
        String waiter = thread;
        long blocker = on(owner).threadId();
        long length = Math.round(millis * 1e6);
        long end = nanos + EPOCH - BOOT;
        return on(waiter)
                .add(new Fact.Waited(
                        threadId(),
                        end - length,
                        end,
                        true,
                        new SuspendPoint(Frames.frame(stack[0]), "synchronized"),
                        false,
                        Optional.of(new Fact.Blocker(blocker, type))));
    }

    static long nanosAt(double millis) {
        return BOOT + Math.round(millis * 1e6);
    }

    Trail delivery(String... stack) {
        return add(new Fact.Delivered(
                moment(effect),
                Optional.of("java.lang.InterruptedException"),
                false,
                false,
                Frames.stack(stack),
                held));
    }

    Trail statusRead(String... stack) {
        return add(new Fact.Delivered(moment(effect), Optional.empty(), false, false, Frames.stack(stack), held));
    }

    Trail stale(String... stack) {
        return add(new Fact.Delivered(
                moment(effect), Optional.of("java.lang.InterruptedException"), true, false, Frames.stack(stack)));
    }

    Trail handler(String... stack) {
        return add(new Fact.Handled(moment(effect), Frames.stack(stack)));
    }

    Trail recovery() {
        return add(new Fact.Recovered(moment(effect)));
    }

    Trail restore() {
        return add(new Fact.Restored(moment(effect)));
    }

    /** A shield is down that has held the request back since so many milliseconds. */
    Trail shielded(double millis, String... stack) {
        return add(new Fact.ShieldHeld(moment(effect), Math.round(millis * 1e6), false, Frames.stack(stack)));
    }

    Trail guard(String kind, String exception, String... stack) {
        Optional<String> threw = Optional.of(exception).filter(name -> !name.isEmpty());
        return add(new Fact.GuardRan(moment(effect), kind, 2_000_000, threw, Frames.stack(stack)));
    }

    /** The same below a callback. */
    Trail cleanedUp(String kind, String exception, String... stack) {
        Optional<String> threw = Optional.of(exception).filter(name -> !name.isEmpty());
        return add(new Fact.CleanedUp(moment(0), kind, 2_000_000, threw, Frames.stack(stack)));
    }

    Trail deaf(double pendingMillis, String state, String... stack) {
        return add(new Fact.WentDeaf(moment(effect), Math.round(pendingMillis * 1e6), state, Frames.stack(stack)));
    }

    /** The task ended normally. */
    Trail end(String task) {
        return add(new Fact.TaskEnded(moment(effect), task, "", Optional.empty(), false, false, held));
    }

    Trail endInterrupted(String task) {
        return add(new Fact.TaskEnded(moment(effect), task, "", Optional.empty(), false, true));
    }

    /** The task ended with the delivered exception. */
    Trail unwound(String task) {
        return add(new Fact.TaskEnded(
                moment(effect), task, "", Optional.of("java.lang.InterruptedException"), true, false, held));
    }

    Trail failed(String task, String exception) {
        return add(new Fact.TaskEnded(moment(effect), task, "", Optional.of(exception), false, false));
    }

    Trail late(Late late, String... stack) {
        return add(
                new Fact.CameLate(moment(effect), late.value(), late.entry().map(Frames::frame), Frames.stack(stack)));
    }

    /** A wait of the current thread that ends now. */
    Trail waited(double millis, String... stack) {
        long length = Math.round(millis * 1e6);
        long shift = virtual ? 0 : EPOCH - BOOT;
        return add(new Fact.Waited(
                threadId(),
                nanos - length + shift,
                nanos + shift,
                !virtual,
                Frames.stack(stack).point().orElseThrow(),
                false));
    }

    /** The code of a class is known. */
    Trail known(String className, List<CodePoint> points) {
        return add(new Fact.KnownPoints(className, 1, points, List.of()));
    }

    Trail callback(String function, String... stack) {
        return add(new Fact.CalledBack(moment(0), 200_000, function, Optional.empty(), Frames.stack(stack)));
    }

    Trail observed(String... stack) {
        return add(new Fact.Observed(
                moment(0),
                "java.util.concurrent.CompletableFuture",
                Optional.of("java.util.concurrent.CancellationException"),
                Frames.stack(stack)));
    }

    /** By now so many cancellations should be in the recording. */
    Trail announcing(long cancellations) {
        return add(new Fact.Session(nanos, EPOCH + nanos - BOOT, ((Fact.Session) facts.get(0)).jvm(), cancellations));
    }

    Trail discarding() {
        return add(new Fact.Discarded());
    }

    /** The recording goes on until now. */
    Trail endOfRecording() {
        return add(new Fact.Session(nanos, EPOCH + nanos - BOOT, ((Fact.Session) facts.get(0)).jvm(), 0));
    }

    private Trail add(Fact fact) {
        facts.add(fact);
        return this;
    }

    private Fact.Moment moment(long ofEffect) {
        return new Fact.Moment(nanos, new TaskThread(threadId(), thread, virtual), cancellation, ofEffect);
    }

    private long threadId() {
        if (!threads.contains(thread)) {
            threads.add(thread);
        }
        return threads.indexOf(thread) + 1L;
    }

    /** What a report tells; the order of the facts does not matter, so it is a different one each time. */
    TraceReport report() {
        Analysis analysis = new Analysis(application);
        feed(analysis.addJvm());
        return analysis.report();
    }

    void feed(CancellationAssembler assembler) {
        List<Fact> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(facts.size()));
        shuffled.forEach(assembler::accept);
    }

    Effect onlyEffect() {
        List<Effect> effects = report().cancellations().get(0).effects();
        if (effects.size() != 1) {
            throw new AssertionError(effects);
        }
        return effects.get(0);
    }

    /** {@code CP01 Orders.java:75} for each. */
    List<String> findings() {
        return report().findings().stream()
                .map(finding -> finding.rule() + " " + finding.at().location())
                .toList();
    }

    /** A value that came late. */
    record Late(Fact.Value value, Optional<String> entry) {

        static Late computed(String type, String entry) {
            return new Late(
                    new Fact.Value(
                            "java.util.concurrent.CompletableFuture",
                            Optional.of(type).filter(name -> !name.isEmpty()),
                            false,
                            LateResult.By.COMPUTATION,
                            false,
                            false),
                    Optional.of(entry));
        }

        static Late ofSource(String entry) {
            return new Late(nothing(LateResult.By.SOURCE), Optional.of(entry).filter(name -> !name.isEmpty()));
        }

        static Late used() {
            return new Late(nothing(LateResult.By.USED), Optional.empty());
        }

        private static Fact.Value nothing(LateResult.By by) {
            return new Fact.Value("java.util.concurrent.CompletableFuture", Optional.empty(), false, by, false, false);
        }

        static Late handedIn(String type) {
            return new Late(
                    new Fact.Value(
                            "java.util.concurrent.CompletableFuture",
                            Optional.of(type),
                            false,
                            LateResult.By.COMPLETE,
                            true,
                            false),
                    Optional.empty());
        }

        Late of(String future) {
            return new Late(
                    new Fact.Value(
                            future, value.type(), value.closeable(), value.by(), value.answerDropped(), value.told()),
                    entry);
        }

        Late closeable() {
            return new Late(
                    new Fact.Value(value.future(), value.type(), true, value.by(), value.answerDropped(), value.told()),
                    entry);
        }

        Late told() {
            return new Late(
                    new Fact.Value(
                            value.future(), value.type(), value.closeable(), value.by(), value.answerDropped(), true),
                    entry);
        }

        Late answerUsed() {
            return new Late(
                    new Fact.Value(value.future(), value.type(), value.closeable(), value.by(), false, value.told()),
                    entry);
        }
    }

    /** Milliseconds of an optional duration, for assertions. */
    static double millis(Optional<Duration> duration) {
        return duration.orElseThrow().toNanos() / 1e6;
    }
}
