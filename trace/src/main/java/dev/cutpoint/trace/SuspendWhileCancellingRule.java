package dev.cutpoint.trace;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CP08: a task waited between the moment it learnt of its cancellation and the moment it was done with it. */
final class SuspendWhileCancellingRule implements FindingRule {

    private static final RuleText TEXT = new RuleText(
            "CP08",
            "suspend-while-cancelling",
            Severity.WARNING,
            "Cleanup waited while the task was being cancelled.",
            "the suspend point in the cleanup",
            """
            The task had its cancellation delivered, and on its way out, in a catch or finally block or in close(), it waited again. Whoever \
            asked it to end waits with it, and a second interrupt hits the cleanup in the middle. A wait that the code bounds, and \
            that was short, is a note.

            Not reported: waits shorter than suspend-threshold; what a task does after a handler has taken the cancellation and gone on; a \
            close() of an executor or a scope that waits for its own tasks; the wait that makes a cancellation slow, which is CP09; tasks of which it is not known whether \
            they were still being cancelled.""",
            """
            try {
                return orders.take();
            } finally {
                acknowledgements.put(id); // waits for room, whatever was asked of the task
            }""",
            """
            try {
                return orders.take();
            } finally {
                if (!acknowledgements.offer(id)) {
                    later.add(id); // somebody else's business
                }
            }""",
            "Do in cleanup what does not wait (`offer`, `tryLock`, closing without a flush), or hand it to a thread that is not being "
                    + "cancelled; where it must wait, bound the wait.");

    private static final FindingRule SLOW = new SlowCancellationRule();

    /** Of executors and scopes, that wait for their own. */
    private static final Set<String> FOR_CHILDREN = Set.of(
            "ExecutorService.close",
            "ExecutorService.awaitTermination",
            "ThreadPoolExecutor.close",
            "ThreadPoolExecutor.awaitTermination",
            "ScheduledExecutorService.close",
            "ScheduledExecutorService.awaitTermination",
            "ForkJoinPool.close",
            "ForkJoinPool.awaitTermination",
            "StructuredTaskScope.close",
            "StructuredTaskScope.join");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Evidence> evidence(Cancellation cancellation, RuleContext context) {
        Thresholds thresholds = context.jvm().thresholds();
        Set<Frame> slow = SLOW.evidence(cancellation, context).map(Evidence::at).collect(Collectors.toSet());
        return cancellation.effects().stream()
                .flatMap(effect -> effect.cleanup().stream())
                .flatMap(cleanup -> cleanup.waits().stream())
                .filter(wait -> wait.length().compareTo(thresholds.suspend()) >= 0)
                .filter(wait -> !FOR_CHILDREN.contains(wait.point().shortCallee()))
                .filter(wait -> !slow.contains(wait.point().at()))
                .filter(wait -> context.application().contains(wait.point().at().className()))
                .map(wait -> new Evidence(
                        wait.point().at(), message(wait), severity(wait, thresholds.slow()), wait.length()));
    }

    private static Severity severity(CleanupWait wait, Duration slow) {
        return wait.timed() && wait.length().compareTo(slow) < 0 ? Severity.NOTE : Severity.WARNING;
    }

    private static String message(CleanupWait wait) {
        return "waited " + HumanTime.of(wait.length()) + " in " + wait.point().shortCallee()
                + " after the task had learnt of its cancellation and before it was done with it";
    }
}
