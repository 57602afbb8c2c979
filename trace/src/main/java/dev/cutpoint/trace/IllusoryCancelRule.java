package dev.cutpoint.trace;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * CP02: the computation of a cancelled or timed-out future was never told, or did not notice, and ran on for long. Two
 * kinds of evidence: its result came late, or it was seen deaf.
 */
final class IllusoryCancelRule implements FindingRule {

    private static final RuleText TEXT = new RuleText(
            "CP02",
            "illusory-cancel",
            Severity.WARNING,
            "The future says that it is cancelled (or timed out); its computation ran on.",
            "the computation's entry: the lambda or method that was submitted",
            """
            The future was completed as cancelled, so everybody who waits for it goes on. The computation \
            behind it was never told, or did not notice, and ran on for longer than slow-threshold: it holds its thread, its \
            connections and its locks for nothing. `CompletableFuture.cancel` and `orTimeout` never \
            interrupt, whatever the argument; a `ForkJoinTask` that runs is not stopped either; and a \
            `FutureTask` is interrupted, but a computation that does not wait interruptibly or look at its \
            status does not notice.

            Not reported: the time in which a task is `shielded`; a computation that was told, or asks its future, and ends; one that ends soon, by a flag of \
            its own; one cancelled while it was queued; a `FutureTask` cancelled with \
            `cancel(false)`, which asks to let it run; `completeOnTimeout`.""",
            """
            CompletableFuture<Price> price = CompletableFuture.supplyAsync(() -> slowQuote(item));
            price.orTimeout(200, TimeUnit.MILLISECONDS); // slowQuote runs on""",
            """
            Future<Price> price = executor.submit(() -> slowQuote(item)); // waits interruptibly
            try {
                return price.get(200, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                price.cancel(true); // interrupts slowQuote
                throw e;
            }""",
            "Run the computation where a cancel reaches it (`ExecutorService.submit` and `cancel(true)`, a "
                    + "structured scope), or let it look now and then: `if (future.isDone()) return null;`, "
                    + "`if (Thread.interrupted()) throw new InterruptedException();`.");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Evidence> evidence(Cancellation cancellation, RuleContext context) {
        return cancellation.effects().stream()
                .flatMap(effect -> ranOn(cancellation, effect, context)
                        .flatMap(time -> entry(effect)
                                .filter(at -> context.application().contains(at.className()))
                                .map(at ->
                                        new Evidence(at, message(cancellation, effect, time), Severity.WARNING, time)))
                        .stream());
    }

    /** How long the computation ran on, when that was long and it did not know. */
    static Optional<Duration> ranOn(Cancellation cancellation, Effect effect, RuleContext context) {
        if (effect.delivery().isPresent()) {
            return Optional.empty();
        }
        return lateComputation(effect)
                .map(LateResult::after)
                .or(() -> deafComputation(cancellation, effect))
                .filter(time -> time.minus(effect.safeguards().heldBack())
                                .compareTo(context.jvm().thresholds().slow())
                        >= 0);
    }

    private static Optional<LateResult> lateComputation(Effect effect) {
        return effect.lateResult()
                .filter(late -> !late.told() && late.by() == LateResult.By.COMPUTATION)
                .filter(late -> effect.id() != 0 || !TaskRunners.isFutureTask(late));
    }

    private static Optional<Duration> deafComputation(Cancellation cancellation, Effect effect) {
        boolean isTold = effect.lateResult().filter(LateResult::told).isPresent();
        return cancellation.kind().equals("future-cancel") && !isTold ? effect.deafFor() : Optional.empty();
    }

    private static Optional<Frame> entry(Effect effect) {
        return effect.lateResult()
                .flatMap(LateResult::entry)
                .or(() -> effect.deafness().flatMap(deaf -> TaskRunners.entry(deaf.stack(), ApplicationCode.ALL)));
    }

    /** What an interrupt reached is an effect with a number. */
    private static String message(Cancellation cancellation, Effect effect, Duration time) {
        String future = Frame.typeName(cancellation.target().className());
        String untold = effect.id() == 0
                ? "its computation was never told and"
                : "its thread was interrupted, but the computation did not notice and";
        return "the " + (future.isEmpty() ? "future" : future)
                + (cancellation.kind().equals("timeout") ? " timed out" : " was cancelled")
                + "; " + untold + " ran on for " + HumanTime.of(time);
    }
}
