package dev.cutpoint.trace;

import java.util.List;
import java.util.Optional;

/**
 * What an event says, freed from JFR: the assembler works on facts alone. Times are the recorded
 * JVM's {@link System#nanoTime()}.
 */
sealed interface Fact {

    /**
     * When, on which thread, about which cancellation and effect.
     *
     * @param effect 0 where the fact is about none
     */
    record Moment(long nanos, TaskThread thread, long cancellation, long effect) {}

    /**
     * An anchor between the two clocks of a recording.
     *
     * @param epochNanos the same moment by the clock of JFR's events
     * @param cancellations that should be in the recording up to then
     */
    record Session(long nanos, long epochNanos, JvmSession jvm, long cancellations) implements Fact {}

    /**
     * How it stood with a hook.
     *
     * @param epochNanos when, by the clock of JFR's events: a recording is not read in the order of time
     */
    record Hook(long epochNanos, HookState state) implements Fact {}

    record Lost(Loss loss) implements Fact {}

    /** The flight recorder threw events away. */
    record Discarded() implements Fact {}

    /**
     * The suspend points in a class file.
     *
     * @param counts for each, what had been counted there by then
     */
    record KnownPoints(String className, long hash, List<CodePoint> points, List<CodeCount> counts) implements Fact {}

    /** A place whose author accepts findings. */
    record Suppressed(SuppressedPlace place) implements Fact {}

    /**
     * A thread waited.
     *
     * @param epoch start and end are in nanoseconds since the epoch, as JFR's own events have them
     * @param blocker who had the monitor that it waited for
     */
    record Waited(
            long threadId,
            long start,
            long end,
            boolean epoch,
            SuspendPoint point,
            boolean cancelled,
            Optional<Blocker> blocker)
            implements Fact {

        Waited(long threadId, long start, long end, boolean epoch, SuspendPoint point, boolean cancelled) {
            this(threadId, start, end, epoch, point, cancelled, Optional.empty());
        }
    }

    /**
     * A thread that had a monitor.
     *
     * @param monitor class of the object whose it is
     */
    record Blocker(long threadId, String monitor) {}

    /**
     * A call of a suspending method came back after long, under locks.
     *
     * @param nanos when it came back
     * @param wanted those of the locks for which others waited then
     */
    record WaitedLocked(TaskThread thread, long nanos, long duration, List<HeldLock> locks, List<HeldLock> wanted)
            implements Fact {}

    /** A fact of one cancellation. */
    sealed interface OfCancellation extends Fact {
        Moment moment();
    }

    record Requested(Moment moment, String kind, Target target, String detail, Stack stack) implements OfCancellation {}

    record CalledBack(Moment moment, long duration, String function, Optional<String> exception, Stack stack)
            implements OfCancellation {}

    record Observed(Moment moment, String future, Optional<String> exception, Stack stack) implements OfCancellation {}

    /** A guard ran in a callback of a cancelled future, which is no effect. */
    record CleanedUp(Moment moment, String kind, long duration, Optional<String> exception, Stack stack)
            implements OfCancellation {}

    /** A fact of one effect. The order of the records is that of facts of the same moment. */
    sealed interface OfEffect extends OfCancellation {}

    record Reached(Moment moment) implements OfEffect {}

    /** {@code shared}: the same exception delivered another effect too, which tells of the wait that it ended. */
    record Delivered(
            Moment moment, Optional<String> exception, boolean stale, boolean shared, Stack stack, List<HeldLock> locks)
            implements OfEffect {

        Delivered(Moment moment, Optional<String> exception, boolean stale, boolean shared, Stack stack) {
            this(moment, exception, stale, shared, stack, List.of());
        }

        /** The thread had interrupted itself: no request, and so no cancellation. */
        boolean isOwn() {
            return moment.cancellation() == 0;
        }

        boolean isReadByJdk() {
            return exception.isEmpty()
                    && !stack.frames().isEmpty()
                    && ApplicationCode.isJdk(stack.frames().get(0).className());
        }
    }

    record Handled(Moment moment, Stack stack) implements OfEffect {}

    record Recovered(Moment moment) implements OfEffect {}

    record Restored(Moment moment) implements OfEffect {}

    record GuardRan(Moment moment, String kind, long duration, Optional<String> exception, Stack stack)
            implements OfEffect {}

    /** {@code moment}: when it was given back. */
    record ShieldHeld(Moment moment, long held, boolean before, Stack stack) implements OfEffect {}

    record WentDeaf(Moment moment, long pending, String state, Stack stack) implements OfEffect {}

    record CameLate(Moment moment, Value value, Optional<Frame> entry, Stack stack) implements OfEffect {

        /** From {@code complete} to the instruction that drops its answer there are microseconds. */
        private static final long SAME_CALL = 100_000_000;

        /** This one says of the same call of {@code complete} that its answer was dropped. */
        boolean supersedes(CameLate earlier) {
            long later = moment.nanos() - earlier.moment.nanos();
            return value.handedIn()
                    && value.answerDropped()
                    && earlier.value.handedIn()
                    && !earlier.value.answerDropped()
                    && later >= 0
                    && later < SAME_CALL
                    && moment.thread().equals(earlier.moment.thread())
                    && value.type().equals(earlier.value.type());
        }
    }

    /** What came late, see {@link LateResult}. */
    record Value(
            String future,
            Optional<String> type,
            boolean closeable,
            LateResult.By by,
            boolean answerDropped,
            boolean told) {

        boolean handedIn() {
            return by == LateResult.By.COMPLETE;
        }
    }

    record TaskEnded(
            Moment moment,
            String task,
            String taskClass,
            Optional<String> exception,
            boolean byCancellation,
            boolean interrupted,
            List<HeldLock> locks)
            implements OfEffect {

        TaskEnded(
                Moment moment,
                String task,
                String taskClass,
                Optional<String> exception,
                boolean byCancellation,
                boolean interrupted) {
            this(moment, task, taskClass, exception, byCancellation, interrupted, List.of());
        }
    }
}
