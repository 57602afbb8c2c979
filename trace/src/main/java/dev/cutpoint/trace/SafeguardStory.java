package dev.cutpoint.trace;

import java.time.Duration;
import java.util.List;

/** The facts of one effect that tell what the API did for its task. */
record SafeguardStory(List<Fact.OfEffect> inOrder) {

    Safeguards safeguards() {
        return new Safeguards(
                inOrder.stream()
                        .filter(Fact.GuardRan.class::isInstance)
                        .map(fact -> guard((Fact.GuardRan) fact))
                        .toList(),
                inOrder.stream()
                        .filter(Fact.ShieldHeld.class::isInstance)
                        .map(fact -> shield((Fact.ShieldHeld) fact))
                        .toList());
    }

    /** From when on the task could hear a request: when the last shield that held it was down. */
    long audible(long requested) {
        return inOrder.stream()
                .filter(Fact.ShieldHeld.class::isInstance)
                .mapToLong(fact -> fact.moment().nanos())
                .reduce(requested, Math::max);
    }

    private static GuardRun guard(Fact.GuardRan fact) {
        return new GuardRun(
                fact.kind(),
                ApplicationCode.ALL.innermost(fact.stack().frames()),
                Duration.ofNanos(fact.duration()),
                fact.exception());
    }

    private static ShieldHold shield(Fact.ShieldHeld fact) {
        return new ShieldHold(
                ApplicationCode.ALL.innermost(fact.stack().frames()), Duration.ofNanos(fact.held()), fact.before());
    }
}
