package dev.cutpoint.trace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What waited in a JVM at one moment.
 *
 * @param jvm which one
 * @param threads live threads, the agent's left out
 * @param virtualThreads how many of them are virtual
 * @param everyVirtual false when the JVM does not keep track of all its virtual threads
 * @param beyond waiting tasks that are only counted, since there were too many different stacks
 * @param stagesForgotten pending stages for which there was no room since the JVM started; some may have ended
 * @param points where application code waits, the most tasks first
 * @param elsewhere waiting threads without application code: idle workers, threads of the JVM
 * @param stages pending stages by the place that made them, the most first; in {@code watch} none are known
 * @param cancelling tasks that a request has reached and that are not done with it, the oldest first
 * @param cancellingElsewhere further ones in code that was left out
 */
public record WaitingDump(
        JvmSession jvm,
        long threads,
        long virtualThreads,
        boolean everyVirtual,
        long beyond,
        long stagesForgotten,
        List<Point> points,
        long elsewhere,
        List<Stages> stages,
        List<Cancelling> cancelling,
        long cancellingElsewhere) {

    public WaitingDump {
        points = List.copyOf(points);
        stages = List.copyOf(stages);
        cancelling = List.copyOf(cancelling);
    }

    /** Tasks that wait in application code. */
    public long tasks() {
        return points.stream().mapToLong(Point::tasks).sum() + beyond;
    }

    public long pendingStages() {
        return stages.stream().mapToLong(Stages::stages).sum();
    }

    /**
     * A suspend point and who waits there.
     *
     * @param stacks the ways that led there, that of the most tasks first
     */
    public record Point(SuspendPoint at, List<Standing> stacks) {
        public Point {
            stacks = List.copyOf(stacks);
        }

        public long tasks() {
            return stacks.stream().mapToLong(Standing::tasks).sum();
        }

        /** Of the monitor that is entered there. */
        public List<TaskThread> holders() {
            return stacks.stream()
                    .flatMap(stack -> stack.holders().stream())
                    .distinct()
                    .toList();
        }

        public long virtualTasks() {
            return stacks.stream().mapToLong(Standing::virtualTasks).sum();
        }
    }

    /**
     * Tasks with the same stack.
     *
     * @param state as {@code Thread.State} names it
     * @param some a few of them
     * @param frames innermost first
     * @param holders threads that hold the monitor which they wait to enter, as far as it is known
     */
    public record Standing(
            long tasks,
            long virtualTasks,
            String state,
            List<TaskThread> some,
            List<Frame> frames,
            List<TaskThread> holders) {
        public Standing {
            some = List.copyOf(some);
            frames = List.copyOf(frames);
            holders = List.copyOf(holders);
        }
    }

    /** Stages that one place made and that are not completed. */
    public record Stages(SuspendPoint madeAt, long stages, Duration oldest) {
        /** The same place, which a line may have twice. */
        Stages plus(Stages other) {
            Duration older = oldest.compareTo(other.oldest) > 0 ? oldest : other.oldest;
            return new Stages(madeAt, stages + other.stages, older);
        }
    }

    /**
     * A task that is cancelling.
     *
     * @param cancellation its number; 0 when it is not recorded
     * @param target class of what was to be cancelled; empty when not known
     * @param pending time since the request
     * @param delivered whether the task knows
     * @param point where it waits, if it does
     * @param at the innermost frame of the code that is looked at
     */
    public record Cancelling(
            TaskThread thread,
            long cancellation,
            String kind,
            String origin,
            String target,
            Duration pending,
            boolean delivered,
            Optional<SuspendPoint> point,
            Optional<Frame> at,
            List<Frame> frames) {
        public Cancelling {
            frames = List.copyOf(frames);
        }
    }
}
