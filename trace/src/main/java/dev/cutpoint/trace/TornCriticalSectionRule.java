package dev.cutpoint.trace;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** CP06: silent where the code looked at its status itself, which is a place that it has chosen. */
final class TornCriticalSectionRule implements FindingRule {

    private static final RuleText TEXT = new RuleText(
            "CP06",
            "torn-critical-section",
            Severity.WARNING,
            "The cancellation was delivered while the task held a lock: the guarded state may be half-updated.",
            "the suspend point where it was delivered",
            """
            The task waited inside a critical section, and the cancellation ended that wait by an exception. What the \
            section had done so far stays done, the rest is not: the lock is given back in `finally`, and \
            its next holder meets a state that the code never meant to show.

            Not reported: the lock or monitor that the wait itself gives back (`Condition.await`, `Object.wait`): whoever \
            waits like that has to expect that others change the state; code that asks for the interrupt status itself; a section in which a catch \
            clause had the exception, and may have put things right; a lock of readers; a class \
            that interrupts its own worker to wake it up; a lock that code of another package holds, as servers do while \
            they handle a request.""",
            """
            lock.lock();
            try {
                from.withdraw(amount);
                audit.put(entry); // waits, and a cancellation comes here
                to.deposit(amount);
            } finally {
                lock.unlock();
            }""",
            """
            audit.put(entry);
            lock.lock();
            try {
                from.withdraw(amount);
                to.deposit(amount);
            } finally {
                lock.unlock();
            }""",
            "Let nothing wait inside the critical section; or undo in a catch clause what was done, and throw on.");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Evidence> evidence(Cancellation cancellation, RuleContext context) {
        return cancellation.effects().stream()
                .filter(effect -> isTorn(effect)
                        && !context.isPrivateWakeUp(
                                cancellation, effect.handling().flatMap(Handling::at)))
                .flatMap(effect -> effect.stood().point().stream()
                        .filter(point ->
                                context.application().contains(point.at().className())
                                        && LockWaits.isOfOneHand(effect.locks().held(), point))
                        .map(point -> new Evidence(
                                point.at(),
                                message(effect),
                                Severity.WARNING,
                                effect.stood().waited().orElse(Duration.ZERO))));
    }

    private static boolean isTorn(Effect effect) {
        return effect.locks().held().stream().anyMatch(lock -> !lock.shared())
                && !effect.locks().handledInside()
                && effect.delivery().flatMap(Delivery::exception).isPresent();
    }

    private static String message(Effect effect) {
        List<HeldLock> held = effect.locks().held();
        return "the "
                + effect.delivery()
                        .flatMap(Delivery::exception)
                        .map(Frame::typeName)
                        .orElse("cancellation")
                + " left a critical section of " + held.get(held.size() - 1).sentence()
                + (held.size() > 1 ? ", and of " + (held.size() - 1) + " more" : "");
    }
}
