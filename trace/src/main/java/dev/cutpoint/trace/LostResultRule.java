package dev.cutpoint.trace;

import java.util.Optional;
import java.util.stream.Stream;

/** CP03: a value came for a future that no longer takes one. */
final class LostResultRule implements FindingRule {

    private static final RuleText TEXT = new RuleText(
            "CP03",
            "lost-result",
            Severity.WARNING,
            "A value was delivered to a future that was already cancelled, and is lost; a closeable one leaked.",
            "where the value was delivered, else the computation's entry",
            """
            A future that was cancelled or timed out drops what comes late: nobody sees the value. For plain values the work was in \
            vain; a value that is `AutoCloseable` (a connection, a stream, a client) leaks, since \
            nobody is left to close it. That is an error.

            Not reported: null and exceptions; `complete` whose answer is looked at; the fallback of a \
            task that was told; what a computation returns after it was told, unless it is closeable; a \
            plain value of a computation that ended soon; a plain value that comes after a timeout: the timeout \
            answers for it, and a computation that ran on is CP02.""",
            """
            CompletableFuture<Connection> opened = new CompletableFuture<>();
            pool.acquire(connection -> opened.complete(connection)); // cancelled meanwhile: leaks""",
            """
            pool.acquire(connection -> {
                if (!opened.complete(connection)) {
                    connection.close(); // nobody took it
                }
            });""",
            "Look at the answer of `complete` and give the value back when it is false; in a computation, "
                    + "look at the future before you open something, and close it when the future is done.");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Evidence> evidence(Cancellation cancellation, RuleContext context) {
        return cancellation.effects().stream()
                .flatMap(effect -> effect
                        .lateResult()
                        .filter(late -> isLost(cancellation, effect, late, context))
                        .flatMap(late -> place(late)
                                .filter(at -> context.application().contains(at.className()))
                                .map(at -> new Evidence(at, message(cancellation, late), severity(late), late.after())))
                        .stream());
    }

    private static boolean isLost(Cancellation cancellation, Effect effect, LateResult late, RuleContext context) {
        if (late.value().isEmpty()) {
            return false;
        }
        if (cancellation.kind().equals("timeout") && !late.closeable()) {
            return false;
        }
        if (late.handedIn()) {
            return late.answerDropped() && !late.told();
        }
        return late.closeable()
                || IllusoryCancelRule.ranOn(cancellation, effect, context).isPresent();
    }

    private static Optional<Frame> place(LateResult late) {
        return late.handedIn() ? ApplicationCode.ALL.innermost(late.stack()).or(late::entry) : late.entry();
    }

    private static Severity severity(LateResult late) {
        return late.closeable() ? Severity.ERROR : Severity.WARNING;
    }

    private static String message(Cancellation cancellation, LateResult late) {
        return "the " + late.value().map(Frame::typeName).orElse("value") + " came " + HumanTime.of(late.after())
                + " after the " + Frame.typeName(late.future())
                + (cancellation.kind().equals("timeout") ? " timed out" : " was cancelled") + " and is lost"
                + (late.closeable() ? "; nobody closes it" : "");
    }
}
