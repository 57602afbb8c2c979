package dev.cutpoint.bootstrap;

/** A call of {@code cancel}, {@code shutdownNow} or the like in progress on its thread; nested calls belong to the outermost request. */
final class Scope {
    /** Null in the JDK's own housekeeping, whose interrupts are nobody's cancellation. */
    final Request request;

    final Object target;

    /** The target is a future of the API, and runs a computation itself. */
    final boolean runs;

    final Scope outer;

    /** Whether it stands for a part of a method of its target that cancels many: the first that it cancels begins it. */
    boolean ofGroup;

    Scope(Request request, Object target, Scope outer) {
        this(request, target, false, outer);
    }

    Scope(Request request, Object target, boolean runs, Scope outer) {
        this.request = request;
        this.target = target;
        this.runs = runs;
        this.outer = outer;
    }
}
