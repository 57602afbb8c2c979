package dev.cutpoint.trace;

import java.time.Duration;
import java.util.stream.Stream;

/** CP01: judged per effect; the outcome has the durations in it. */
final class SwallowedCancellationRule implements FindingRule {

    private static final RuleText TEXT = new RuleText(
            "CP01",
            "swallowed-cancellation",
            Severity.ERROR,
            "A handler took the cancellation, neither rethrew nor restored it, and the task went on.",
            "the catch clause",
            """
            The task was cancelled at a suspend point. A catch clause took the exception and was left \
            normally with the interrupt status clear; then the same task ran on for longer than \
            slow-threshold, or waited again at the same suspend point. Whoever asked believes that the \
            task ends; it does not, and nothing is left that could tell it. Executors do not shut down, \
            timeouts do not free their threads, and requests that nobody waits for keep their resources.

            Not reported: a handler after which the task ends soon, or returns, or breaks out of its loop; \
            one that restores the status, at once or at the end of a loop that must not be interrupted; one \
            that rethrows, also wrapped; a class that interrupts its own worker to wake it up.""",
            """
            while (true) {
                try {
                    process(queue.take());
                } catch (InterruptedException e) {
                    log.warn("interrupted", e); // and on it goes
                }
            }""",
            """
            try {
                while (true) {
                    process(queue.take());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // for whoever runs this task
            }""",
            "Let the exception end the task: move the catch clause outside the loop, declare "
                    + "`throws InterruptedException`, or call `Thread.currentThread().interrupt()` and return.");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Evidence> evidence(Cancellation cancellation, RuleContext context) {
        return cancellation.effects().stream()
                .filter(effect -> effect.outcome() == Outcome.SWALLOWED)
                .filter(effect -> !TaskRunners.isInForeignPool(effect.stood().stack()))
                .flatMap(effect -> effect.handling().stream()
                        .filter(handling -> !context.isPrivateWakeUp(cancellation, handling.at()))
                        .flatMap(handling -> handling.at().stream())
                        .filter(at -> context.application().contains(at.className()))
                        .map(at -> new Evidence(at, message(effect), Severity.ERROR, wentOn(effect))));
    }

    private static String message(Effect effect) {
        boolean waitedAgain = effect.handling().filter(Handling::waitedAgain).isPresent();
        return "took the "
                + effect.delivery()
                        .flatMap(Delivery::exception)
                        .map(Frame::typeName)
                        .orElse("interrupt")
                + " without rethrowing or restoring it; the task went on for " + HumanTime.of(wentOn(effect))
                + (effect.ending().isEmpty() ? " at least" : "")
                + (waitedAgain ? " and waited at the same place again" : "");
    }

    private static Duration wentOn(Effect effect) {
        return effect.wentOn().orElse(Duration.ZERO);
    }
}
