package dev.cutpoint.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All cancellations of one JVM that are being put together. Bounded: what has no room is counted.
 */
final class CancellationDrafts {

    private static final int CANCELLATIONS = 1_000_000;
    private static final int EFFECTS = 500_000;

    private final Map<Long, CancellationDraft> drafts = new HashMap<>();
    private final BitSet removed = new BitSet();
    private int effects;
    private long leftFacts;
    private long leftHops;

    void add(Fact.OfCancellation fact) {
        long id = fact.moment().cancellation();
        if (id <= 0 || id > Integer.MAX_VALUE || removed.get((int) id)) {
            return;
        }
        CancellationDraft draft = drafts.get(id);
        if (draft == null) {
            if (drafts.size() >= CANCELLATIONS || effects >= EFFECTS) {
                leftFacts++;
                return;
            }
            draft = new CancellationDraft(id);
            drafts.put(id, draft);
        }
        add(draft, fact);
    }

    private void add(CancellationDraft draft, Fact.OfCancellation fact) {
        if (fact instanceof Fact.Requested request) {
            draft.add(request);
        } else if (fact instanceof Fact.OfEffect of) {
            if (effects >= EFFECTS && !draft.knows(of)) {
                leftFacts++;
            } else if (draft.add(of)) {
                effects++;
            }
        } else if (!draft.addHop(fact)) {
            leftHops++;
        }
    }

    /** Those whose request is known, in the order of their ids. */
    List<CancellationDraft> inOrder(Predicate<CancellationDraft> which) {
        List<CancellationDraft> result = new ArrayList<>();
        for (CancellationDraft draft : drafts.values()) {
            if (draft.request().isPresent() && which.test(draft)) {
                result.add(draft);
            }
        }
        result.sort(Comparator.comparingLong(CancellationDraft::id));
        return result;
    }

    /** Its further facts are ignored. */
    void remove(CancellationDraft draft) {
        drafts.remove(draft.id());
        removed.set((int) draft.id());
        effects -= draft.reachedEffects().size();
    }

    /** Cancellations of which there are facts, but not the request. */
    long withoutRequest() {
        return drafts.values().stream()
                .filter(draft -> draft.request().isEmpty())
                .count();
    }

    /** What had no room. */
    List<Loss> losses() {
        List<Loss> result = new ArrayList<>();
        if (leftFacts > 0) {
            result.add(new Loss("report-limit", leftFacts));
        }
        if (leftHops > 0) {
            result.add(new Loss("hops", leftHops));
        }
        return result;
    }
}
