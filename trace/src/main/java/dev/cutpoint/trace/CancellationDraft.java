package dev.cutpoint.trace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of one cancellation as they come, in any order. */
final class CancellationDraft {

    private static final int HOPS = 100;
    private static final int COMPUTATIONS = 1_000;

    private final long id;
    private Optional<Fact.Requested> request = Optional.empty();
    private Map<Long, EffectDraft> effects = Collections.emptyMap();
    private List<Fact.CameLate> unreached = List.of();
    private List<Fact.OfCancellation> hops = List.of();
    private boolean given;

    CancellationDraft(long id) {
        this.id = id;
    }

    long id() {
        return id;
    }

    Optional<Fact.Requested> request() {
        return request;
    }

    void add(Fact.Requested fact) {
        request = request.or(() -> Optional.of(fact));
    }

    /** Whether there was room for it. */
    boolean addHop(Fact.OfCancellation fact) {
        if (hops.size() >= HOPS) {
            return false;
        }
        hops = hops.isEmpty() ? new ArrayList<>(2) : hops;
        return hops.add(fact);
    }

    /** Whether the effect of that fact is known already. */
    boolean knows(Fact.OfEffect fact) {
        return effects.containsKey(fact.moment().effect());
    }

    /** Whether this is the first fact of an effect. */
    boolean add(Fact.OfEffect fact) {
        Fact.Moment moment = fact.moment();
        if (moment.effect() == 0) {
            return addUnreached(fact);
        }
        EffectDraft known = effects.get(moment.effect());
        if (known == null) {
            effects = effects.isEmpty() ? new LinkedHashMap<>(2) : effects;
            effects.put(moment.effect(), new EffectDraft(moment.effect(), fact));
            return true;
        }
        known.add(fact);
        return false;
    }

    /** A computation that the request never reached is an effect of its own. */
    private boolean addUnreached(Fact.OfEffect fact) {
        if (!(fact instanceof Fact.CameLate late) || unreached.size() >= COMPUTATIONS) {
            return false;
        }
        unreached = unreached.isEmpty() ? new ArrayList<>(1) : unreached;
        return unreached.add(late);
    }

    List<EffectDraft> effects() {
        List<EffectDraft> all = new ArrayList<>(effects.values());
        all.sort(Comparator.comparingLong(EffectDraft::id));
        boolean used = unreached.stream().anyMatch(late -> late.value().by() == LateResult.By.USED);
        unreached.stream()
                .filter(late -> late.value().by() != LateResult.By.USED)
                .filter(late -> !used || late.value().by() != LateResult.By.SOURCE)
                .filter(late -> unreached.stream().noneMatch(other -> other.supersedes(late)))
                .sorted(Comparator.comparingLong(late -> late.moment().nanos()))
                .forEach(late -> all.add(EffectDraft.of(late)));
        return all;
    }

    Collection<EffectDraft> reachedEffects() {
        return Collections.unmodifiableCollection(effects.values());
    }

    /** In the order in which they happened. */
    List<Hop> hops(long requested, ApplicationCode application) {
        return hops.stream()
                .sorted(Comparator.comparingLong(fact -> fact.moment().nanos()))
                .map(fact -> hop(fact, requested, application))
                .toList();
    }

    private static Hop hop(Fact.OfCancellation fact, long requested, ApplicationCode application) {
        Duration after = Duration.ofNanos(fact.moment().nanos() - requested);
        TaskThread thread = fact.moment().thread();
        if (fact instanceof Fact.CalledBack callback) {
            return new Hop(
                    Hop.Type.CALLBACK,
                    thread,
                    after,
                    callback.function(),
                    application.innermost(callback.stack().frames()),
                    Optional.of(Duration.ofNanos(callback.duration())),
                    callback.exception());
        }
        if (fact instanceof Fact.CleanedUp cleanup) {
            return new Hop(
                    Hop.Type.CLEANUP,
                    thread,
                    after,
                    cleanup.kind(),
                    application.innermost(cleanup.stack().frames()),
                    Optional.of(Duration.ofNanos(cleanup.duration())),
                    cleanup.exception());
        }
        Fact.Observed observed = (Fact.Observed) fact;
        return new Hop(
                Hop.Type.OBSERVED,
                thread,
                after,
                observed.future(),
                application.innermost(observed.stack().frames()),
                Optional.empty(),
                observed.exception());
    }

    boolean given() {
        return given;
    }

    void markGiven() {
        given = true;
    }
}
