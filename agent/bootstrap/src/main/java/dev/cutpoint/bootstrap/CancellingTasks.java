package dev.cutpoint.bootstrap;

import java.util.function.Consumer;

/** The tasks that a request has reached and that are not done with it. On the thread that asks, which holds nobody up. */
public final class CancellingTasks {

    /**
     * A task that is cancelling.
     *
     * @param cancellation number of the cancellation
     * @param kind why, as recordings have it
     * @param origin name of the thread that asked
     * @param target class of what was to be cancelled; empty when unknown
     * @param requested when, by {@code System.nanoTime}
     * @param delivered whether the task knows
     */
    public record Task(
            Thread thread,
            long cancellation,
            String kind,
            String origin,
            String target,
            long requested,
            boolean delivered) {}

    private CancellingTasks() {}

    /** In no order. What a task does meanwhile goes on. */
    public static void forEach(Consumer<Task> visitor) {
        if (ThreadTable.count != 0) {
            ThreadTable.forEach(state -> visit(state, visitor));
        }
    }

    private static void visit(ThreadState state, Consumer<Task> visitor) {
        for (Effect each = state.effects(); each != null; each = each.next) {
            Thread thread = each.thread.get();
            if (thread != null && isGoingOn(each) && thread.isAlive()) {
                visitor.accept(task(each, thread));
            }
        }
    }

    private static boolean isGoingOn(Effect effect) {
        return switch (effect.stage) {
            case PENDING, BORN, CAUGHT -> true;
            case RECOVERED, STALE -> false;
        };
    }

    private static Task task(Effect effect, Thread thread) {
        Request request = effect.request;
        return new Task(
                thread,
                request.isSilent() ? 0 : request.id(),
                request.kind.word(),
                request.originThread,
                request.targetClass == null ? "" : request.targetClass,
                request.nanos,
                effect.told());
    }
}
