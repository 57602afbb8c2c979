package dev.cutpoint.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The facts of one effect as they come, in any order. Bounded: of a task that takes and restores
 * the same interrupt for ever the first facts and the last ones are kept.
 */
final class EffectDraft {

    private static final int FIRST = 48;
    private static final int LAST = 16;

    private static final List<Class<? extends Fact.OfEffect>> ORDER = List.of(
            Fact.Reached.class,
            Fact.Delivered.class,
            Fact.Handled.class,
            Fact.Recovered.class,
            Fact.Restored.class,
            Fact.ShieldHeld.class,
            Fact.GuardRan.class,
            Fact.WentDeaf.class,
            Fact.CameLate.class,
            Fact.TaskEnded.class);

    private static final Comparator<Fact.OfEffect> BY_TIME = Comparator.<Fact.OfEffect>comparingLong(
                    fact -> fact.moment().nanos())
            .thenComparingInt(fact -> ORDER.indexOf(fact.getClass()));

    private final long id;
    private final List<Fact.OfEffect> facts = new ArrayList<>(4);
    private int further;

    EffectDraft(long id, Fact.OfEffect first) {
        this.id = id;
        add(first);
    }

    /** A computation that the request never reached. */
    static EffectDraft of(Fact.CameLate late) {
        return new EffectDraft(0, late);
    }

    long id() {
        return id;
    }

    /** The thread that was reached; without that, of the first thing that happened. */
    TaskThread thread() {
        return facts.stream()
                .filter(Fact.Reached.class::isInstance)
                .min(BY_TIME)
                .or(() -> facts.stream().min(BY_TIME))
                .orElseThrow()
                .moment()
                .thread();
    }

    final void add(Fact.OfEffect fact) {
        if (facts.size() < FIRST + LAST || isLast(fact)) {
            facts.add(fact);
        } else {
            facts.set(FIRST + further++ % LAST, fact);
        }
    }

    EffectStory story() {
        return EffectStory.of(facts.stream().sorted(BY_TIME).toList());
    }

    SafeguardStory safeguards() {
        return new SafeguardStory(facts.stream().sorted(BY_TIME).toList());
    }

    /** Comes once; the list stays bounded all the same. */
    private boolean isLast(Fact.OfEffect fact) {
        return facts.size() < FIRST + 2 * LAST
                && (fact instanceof Fact.TaskEnded || fact instanceof Fact.CameLate || fact instanceof Fact.WentDeaf);
    }
}
