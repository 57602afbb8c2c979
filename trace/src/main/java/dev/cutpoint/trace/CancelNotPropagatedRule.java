package dev.cutpoint.trace;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** CP04: a derived stage was cancelled, or timed out; what it was made of ran on for long, and for nobody. */
final class CancelNotPropagatedRule implements FindingRule {

    private static final RuleText TEXT = new RuleText(
            "CP04",
            "cancel-not-propagated",
            Severity.WARNING,
            "A derived stage was cancelled; the stage or task that it came from ran on.",
            "where cancel was called, or the time-out set",
            """
            `thenApply`, `thenCompose` and their kin make a new future. To cancel that one does nothing to the future it was made of: its \
            computation runs on, for longer than slow-threshold, and when it ends there is nobody who takes its result.

            Not reported: a source that is cancelled too, or was done already; one that has another dependent or somebody who waits for \
            it, or whose result is taken later; one that ends soon; what `allOf`, `anyOf` and `applyToEither` wait for; libraries that cancel upstream, as \
            `HttpClient` does.""",
            """
            CompletableFuture<Page> page = CompletableFuture.supplyAsync(() -> load(url)).thenApply(Page::parse);
            page.cancel(true); // load runs on""",
            """
            CompletableFuture<String> text = CompletableFuture.supplyAsync(() -> load(url));
            CompletableFuture<Page> page = text.thenApply(Page::parse);
            text.cancel(true); // page is cancelled with it; load may ask text.isDone()""",
            "Keep the first future of the chain and cancel that, or let the derived one cancel it: "
                    + "`page.whenComplete((p, e) -> { if (page.isCancelled()) text.cancel(true); })`.");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Evidence> evidence(Cancellation cancellation, RuleContext context) {
        return context.application().innermost(cancellation.origin().stack()).stream()
                .flatMap(at -> cancellation.effects().stream()
                        .flatMap(effect -> ranOn(effect, context).stream())
                        .map(time -> new Evidence(at, message(cancellation, time), Severity.WARNING, time)));
    }

    /** For how long, when that was long and it was the application's. */
    private static Optional<Duration> ranOn(Effect effect, RuleContext context) {
        return effect.lateResult()
                .filter(late -> late.by() == LateResult.By.SOURCE && !late.told())
                .filter(CancelNotPropagatedRule::isOfApplication)
                .map(LateResult::after)
                .filter(time -> time.compareTo(context.jvm().thresholds().slow()) >= 0);
    }

    /** Its computation, or whoever completed it. */
    private static boolean isOfApplication(LateResult late) {
        return late.entry().isPresent()
                || ApplicationCode.ALL.innermost(late.stack()).isPresent();
    }

    private static String message(Cancellation cancellation, Duration time) {
        return "the derived stage "
                + (cancellation.kind().equals("timeout") ? "timed out" : "was cancelled")
                + ", what it came from was not: that ran on for " + HumanTime.of(time) + ", and nobody took its result";
    }
}
