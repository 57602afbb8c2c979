package dev.cutpoint.trace;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Frames of the JDK below which a task's own code runs. */
final class TaskRunners {

    private static final Set<String> RUNNERS = Set.of(
            "java.util.concurrent.FutureTask.run",
            "java.util.concurrent.FutureTask.runAndReset",
            "java.util.concurrent.CompletableFuture$AsyncSupply.run",
            "java.util.concurrent.CompletableFuture$AsyncRun.run",
            "java.util.concurrent.ForkJoinTask.doExec",
            "java.util.concurrent.ThreadPoolExecutor.runWorker");

    private static final Set<String> FUTURE_TASKS = Set.of(
            "java.util.concurrent.FutureTask",
            "java.util.concurrent.ScheduledThreadPoolExecutor$ScheduledFutureTask",
            "java.util.concurrent.ThreadPerTaskExecutor$ThreadBoundFuture",
            "java.util.concurrent.ExecutorCompletionService$QueueingFuture");

    /** In Tomcat and other copies of {@code ThreadPoolExecutor}; in Jetty; in JBoss Threads. */
    private static final Set<String> POOL_LOOPS = Set.of("runWorker", "runJob", "doRunTask");

    private TaskRunners() {}

    /** Where the application code of the innermost task begins. */
    static Optional<Frame> entry(List<Frame> stack, ApplicationCode application) {
        for (int i = 0; i < stack.size(); i++) {
            if (isRunner(stack.get(i))) {
                List<Frame> task = application.fold(stack.subList(0, i));
                if (!task.isEmpty()) {
                    return Optional.of(task.get(task.size() - 1));
                }
            }
        }
        return Optional.empty();
    }

    /** The nearest runner is a {@code FutureTask}'s, which honours the argument of {@code cancel}. */
    private static boolean isFutureTask(List<Frame> stack) {
        return stack.stream()
                .filter(TaskRunners::isRunner)
                .findFirst()
                .filter(frame -> frame.className().endsWith(".FutureTask"))
                .isPresent();
    }

    static boolean isFutureTask(LateResult late) {
        return FUTURE_TASKS.contains(late.future()) || isFutureTask(late.stack());
    }

    /**
     * The task is one of a pool that is application code itself: when it returns, its thread goes on
     * to the next one, and no event says where the one ends and the other begins.
     */
    static boolean isInForeignPool(List<Frame> stack) {
        return stack.stream().takeWhile(frame -> !isRunner(frame)).anyMatch(TaskRunners::isForeignLoop);
    }

    /** Such a pool waits itself: its loop called a method of its own, not a task. */
    static boolean isBetweenTasks(List<Frame> stack) {
        for (int i = 1; i < stack.size(); i++) {
            if (isForeignLoop(stack.get(i))) {
                return stack.get(i - 1).className().equals(stack.get(i).className());
            }
        }
        return false;
    }

    private static boolean isForeignLoop(Frame frame) {
        return POOL_LOOPS.contains(frame.method()) && !ApplicationCode.isJdk(frame.className());
    }

    private static boolean isRunner(Frame frame) {
        return RUNNERS.contains(frame.className() + '.' + frame.method());
    }
}
