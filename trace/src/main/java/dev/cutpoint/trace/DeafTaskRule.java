package dev.cutpoint.trace;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** CP10: a request was pending for long and nothing delivered it. */
final class DeafTaskRule implements FindingRule {

    private static final RuleText TEXT = new RuleText(
            "CP10",
            "deaf-task",
            Severity.WARNING,
            "A cancellation was pending for long and nothing delivered it to the task.",
            "the frame that it was deaf in",
            """
            The thread's interrupt status was set, and for longer than deaf-threshold the task did nothing \
            that would notice: it computed, read from a socket, waited for a lock or a monitor, or \
            waited in `CompletableFuture.join`, which an interrupt does not end. Until it comes to a place that \
            looks at the status it cannot be cancelled.

            Not reported: a task that ends or notices before the threshold; threads with no application code on \
            their stack.""",
            """
            for (Item item : millions) {
                index(item); // no suspend point, no look at the status
            }
            lock.lock(); // waits, whatever is asked of it""",
            """
            for (Item item : millions) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                index(item);
            }
            lock.lockInterruptibly();""",
            "Look at `Thread.interrupted()` in loops; use the interruptible or the timed form of the wait "
                    + "(`lockInterruptibly`, `get` instead of `join`, socket timeouts, `SocketChannel`).");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Evidence> evidence(Cancellation cancellation, RuleContext context) {
        return cancellation.effects().stream()
                .flatMap(effect -> effect
                        .deafness()
                        .filter(deaf -> deaf.pending()
                                        .compareTo(context.jvm().thresholds().deaf())
                                >= 0)
                        .flatMap(deaf -> evidence(deaf, effect.deafFor().orElseThrow(), context.application()))
                        .stream());
    }

    private static Optional<Evidence> evidence(Deafness deaf, Duration pending, ApplicationCode application) {
        String doing = application
                .suspendPoint(deaf.stack())
                .map(point -> " while the task was in " + point.shortCallee())
                .orElseGet(() -> state(deaf));
        String message = "the request was pending for " + HumanTime.of(pending) + doing + "; nothing delivered it";
        return application.innermost(deaf.stack()).map(at -> new Evidence(at, message, Severity.WARNING, pending));
    }

    private static String state(Deafness deaf) {
        return switch (deaf.doing()) {
            case "" -> "";
            case "blocked" -> " while the task was blocked by a monitor";
            default -> " while the task was " + deaf.doing();
        };
    }
}
