package dev.cutpoint.trace;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** CP07: the lock itself says at the end of the task that its thread still holds it. */
final class LeakedLockRule implements FindingRule {

    private static final Set<Outcome> ENDED = EnumSet.of(Outcome.UNWOUND, Outcome.HANDLED, Outcome.ENDED);

    private static final RuleText TEXT = new RuleText(
            "CP07",
            "leaked-lock",
            Severity.ERROR,
            "The task ended by cancellation, and a lock that it took was not given back.",
            "the place where it was taken",
            """
            The task took a lock, was cancelled before it gave it back, and ended. The thread holds the lock on: nobody else \
            ever gets it, and when the thread is over nobody can give it back. Whoever takes it next waits for ever.

            Not reported: a lock that is given back in `finally`; monitors, which the VM gives back; permits of a semaphore, which \
            have no owner; a lock that the caller of the task had taken and may give back.""",
            """
            lock.lock();
            while (queue.isEmpty()) {
                notEmpty.await(); // a cancellation comes here
            }
            Order order = queue.remove();
            lock.unlock();""",
            """
            lock.lock();
            try {
                while (queue.isEmpty()) {
                    notEmpty.await();
                }
                order = queue.remove();
            } finally {
                lock.unlock();
            }""",
            "Give the lock back in a `finally` that begins right after the lock was taken.");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Evidence> evidence(Cancellation cancellation, RuleContext context) {
        return cancellation.effects().stream()
                .filter(effect -> ENDED.contains(effect.outcome())
                        && effect.delivery().flatMap(Delivery::exception).isPresent())
                .flatMap(effect -> effect.locks().left().stream()
                        .filter(lock -> !lock.monitor())
                        .flatMap(lock -> lock.taken().stream()
                                .filter(at -> context.application().contains(at.className()))
                                .map(at -> new Evidence(at, message(effect, lock), Severity.ERROR, after(effect)))));
    }

    private static String message(Effect effect, HeldLock lock) {
        return "the task ended " + HumanTime.of(after(effect)) + " after the request, and "
                + effect.thread().label() + " still holds this " + lock.label();
    }

    private static Duration after(Effect effect) {
        return effect.ending().map(Ending::after).orElse(Duration.ZERO);
    }
}
