package dev.cutpoint.trace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** CP05: needs no cancellation; where one ended the wait, it is evidence of that cancellation. */
final class LockAcrossSuspendRule implements FindingRule {

    private static final RuleText TEXT = new RuleText(
            "CP05",
            "lock-across-suspend",
            Severity.NOTE,
            "A lock or monitor was held while the task waited on something else.",
            "the suspend point",
            """
            The task waited for longer than suspend-threshold and held a lock all the while that application code had \
            taken. Whoever needs the lock waits as long, and cannot be cancelled if it waits in `lock()` or at \
            `synchronized`. It is a note; a warning when somebody was blocked by that lock meanwhile.

            Not reported: the lock or monitor that the wait itself gives back (`Condition.await`, `Object.wait`); a wait for \
            a second lock; permits of a semaphore; locks inside of the JDK. Unless somebody was blocked, nor: waiting for the end of a \
            thread or an executor, and any wait under a lock that a method named like `start`, `stop` or `close` took: it is there \
            for others to wait until that is over; an event loop that \
            selects under its own lock; what goes over a connection, where others must not come between; a lock that code of another package holds, as servers do while they start \
            their parts or handle a request.""",
            """
            synchronized (rates) {
                rates.put(currency, client.fetch(currency).get()); // all others wait for the network
            }""",
            """
            Rate rate = client.fetch(currency).get();
            synchronized (rates) {
                rates.put(currency, rate);
            }""",
            "Wait first and take the lock afterwards; keep what is guarded to memory; or wait on a condition of the lock.");

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public Stream<Evidence> evidence(LockedWait wait, RuleContext context) {
        boolean reported = !LockWaits.isForLock(wait.point()) && (wait.blocked().isPresent() || isAvoidable(wait));
        return reported ? evidence(wait, context.application()) : Stream.empty();
    }

    /** Where nobody was blocked. */
    private static boolean isAvoidable(LockedWait wait) {
        return !LockWaits.isExpected(wait.point())
                && LockWaits.isOfOneHand(LockWaits.withoutLifeCycles(wait.locks()), wait.point());
    }

    private static Stream<Evidence> evidence(LockedWait wait, ApplicationCode application) {
        Severity severity = wait.blocked().isPresent() ? Severity.WARNING : Severity.NOTE;
        String blocked = wait.blocked()
                .map(lock -> "; meanwhile others waited for the " + lock.label())
                .orElse("");
        return Stream.of(wait.point().at())
                .filter(at -> application.contains(at.className()))
                .map(at -> new Evidence(
                        at, message(wait.point(), wait.length(), wait.locks()) + blocked, severity, wait.length()));
    }

    @Override
    public Stream<Evidence> evidence(Cancellation cancellation, RuleContext context) {
        return cancellation.effects().stream()
                .filter(effect -> !effect.locks().held().isEmpty())
                .flatMap(effect -> wait(effect).stream())
                .filter(wait ->
                        wait.length().compareTo(context.jvm().thresholds().suspend()) >= 0)
                .flatMap(wait -> evidence(wait, context));
    }

    /** The wait that the delivery ended. */
    private static Optional<LockedWait> wait(Effect effect) {
        return effect.delivery()
                .flatMap(Delivery::exception)
                .flatMap(thrown -> effect.stood().point())
                .flatMap(point -> effect.stood()
                        .waited()
                        .map(length -> new LockedWait(
                                effect.thread(), point, length, effect.locks().held(), Optional.empty())));
    }

    private static String message(SuspendPoint point, Duration length, List<HeldLock> locks) {
        HeldLock innermost = locks.get(locks.size() - 1);
        return "waited " + HumanTime.of(length) + " in " + point.shortCallee() + " while holding "
                + innermost.sentence()
                + (locks.size() > 1 ? ", and " + (locks.size() - 1) + " more" : "");
    }
}
