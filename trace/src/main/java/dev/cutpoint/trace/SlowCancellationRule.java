package dev.cutpoint.trace;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * CP09: delivery → finished took long. Silent where the end of the cancellation is not known for
 * sure: the task ended long after, but nobody saw what became of the signal in between.
 */
final class SlowCancellationRule implements FindingRule {

    private static final RuleText TEXT = new RuleText(
            "CP09",
            "slow-cancellation",
            Severity.WARNING,
            "The task learnt of its cancellation, and took long to be done with it.",
            "the last suspend point before it finished, else the handler, else where it was delivered",
            """
            From the delivery of the cancellation until the task, or the handler that took the signal, was done with \
            it, more than slow-threshold went by: in catch clauses, in `finally`, in `close()`. Whoever \
            cancels often waits for that end (a scope, an executor's `close`, a shutdown hook), and \
            the platform kills what shuts down too slowly.

            Not reported: the time after a handler that swallowed the signal (that is CP01), and the time \
            before delivery (CP10); a thread whose owner cleared the interrupt status between two jobs; a wait that must not be \
            broken off, after which the status is restored.""",
            """
            } finally {
                client.flush(); // waits for the network, up to a minute
            }""",
            """
            } finally {
                if (!client.flush(200, TimeUnit.MILLISECONDS)) {
                    client.abort();
                }
            }""",
            "Bound what cleanup waits for, hand long work to somebody else, or give it up when cancelled.");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Evidence> evidence(Cancellation cancellation, RuleContext context) {
        return cancellation.effects().stream()
                .flatMap(effect -> took(effect)
                        .filter(time ->
                                time.compareTo(context.jvm().thresholds().slow()) >= 0)
                        .filter(time -> !context.isPrivateWakeUp(
                                cancellation, effect.handling().flatMap(Handling::at)))
                        .flatMap(time -> place(effect, context.application())
                                .map(at -> new Evidence(at, message(effect, time), Severity.WARNING, time)))
                        .stream());
    }

    private static Optional<Duration> took(Effect effect) {
        return effect.delivery().flatMap(delivery -> finished(effect).map(finish -> finish.minus(delivery.after())));
    }

    private static Optional<Duration> finished(Effect effect) {
        Optional<Duration> recovered = effect.handling().flatMap(Handling::recovered);
        if (recovered.isPresent()) {
            return recovered;
        }
        boolean restored =
                effect.handling().filter(SlowCancellationRule::restoredIt).isPresent();
        return effect.ending()
                .filter(end -> end.byCancellation() || (restored && end.interrupted()))
                .map(Ending::after);
    }

    /**
     * Where no handler was seen to give the status back, a loop may have kept the signal for the end of a wait that it must not break
     * off: that is no cleanup.
     */
    private static boolean restoredIt(Handling handling) {
        return handling.restored() && handling.at().isPresent();
    }

    private static Optional<Frame> place(Effect effect, ApplicationCode application) {
        return effect.cleanup()
                .flatMap(Cleanup::suspendedAt)
                .map(SuspendPoint::at)
                .or(() -> effect.handling().flatMap(Handling::at))
                .filter(at -> application.contains(at.className()))
                .or(() -> application.innermost(effect.stood().stack()));
    }

    private static String message(Effect effect, Duration time) {
        return effect.cleanup()
                .flatMap(Cleanup::suspendedAt)
                .map(point -> "it took " + HumanTime.of(time) + " after delivery to finish, last waiting in "
                        + point.shortCallee())
                .orElse("it took " + HumanTime.of(time) + " after delivery to finish");
    }
}
