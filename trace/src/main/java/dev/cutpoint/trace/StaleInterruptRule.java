package dev.cutpoint.trace;

import java.util.Optional;
import java.util.stream.Stream;

/** CP11: the status left by one task hit application code inside the next one. */
final class StaleInterruptRule implements FindingRule {

    private static final RuleText TEXT = new RuleText(
            "CP11",
            "stale-interrupt",
            Severity.ERROR,
            "The interrupt status that one task left behind hit the next task on the same thread.",
            "the suspend point that it hit",
            """
            A cancelled task ended with the interrupt status of its thread still set. The thread went on to the next \
            task, and the first suspend point of that task threw: a task was cancelled that nobody asked to \
            cancel. Workers of a `ForkJoinPool` carry the status from task to task, and so do \
            threads that run `FutureTask`s in a loop of their own.

            Not reported: a worker's own wait between tasks; executors that clear the status before each task; a task \
            that is itself cancelled and meets its own status.""",
            """
            for (Runnable job : jobs) {
                job.run(); // one restores the status, the next one meets it
            }""",
            """
            for (Runnable job : jobs) {
                job.run();
                Thread.interrupted(); // this loop owns the thread: the next job starts clean
            }""",
            "Clear the status where one task ends and the next begins, in the code that owns the thread; run tasks "
                    + "that are cancelled in a `ThreadPoolExecutor` or on virtual threads instead of the common pool.");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Evidence> evidence(Cancellation cancellation, RuleContext context) {
        return cancellation.effects().stream()
                .filter(effect ->
                        effect.ending().filter(end -> !end.interrupted()).isEmpty())
                .flatMap(effect -> effect.stale().stream())
                .flatMap(stale -> place(stale, context.application()).stream()
                        .map(at -> new Evidence(at, message(stale), Severity.ERROR, stale.after())));
    }

    /** In a task's code: a worker's own wait has none below what runs its tasks. */
    private static Optional<Frame> place(StaleDelivery stale, ApplicationCode application) {
        return TaskRunners.entry(stale.stack(), application).flatMap(entry -> application.innermost(stale.stack()));
    }

    private static String message(StaleDelivery stale) {
        return "was hit by the interrupt that an earlier task on this thread left behind, "
                + HumanTime.of(stale.after()) + " after it was asked for";
    }
}
