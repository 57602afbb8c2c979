package dev.cutpoint.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Cancellations that will not change any more. In a live session that goes on for days the oldest
 * are kept only as findings and numbers.
 */
final class FinishedCancellations {

    private final Deque<Cancellation> kept = new ArrayDeque<>();
    private final FindingGroups forgottenFindings = new FindingGroups();
    private int forgotten;

    void add(Cancellation cancellation) {
        kept.add(cancellation);
    }

    /** Keeps that many; what the others tell about the points' edges goes into the counts. */
    void forgetBeyond(int limit, RuleContext context, PointCounts points) {
        while (kept.size() > limit) {
            Cancellation oldest = kept.remove();
            forgottenFindings.add(oldest, context);
            points.correct(oldest);
            forgotten++;
        }
    }

    /** Keeps of a wait what the rules say about it. */
    void keepFindings(LockedWait wait, RuleContext context) {
        forgottenFindings.add(wait, context);
    }

    List<Cancellation> kept() {
        return new ArrayList<>(kept);
    }

    FindingGroups forgottenFindings() {
        return forgottenFindings;
    }

    int forgotten() {
        return forgotten;
    }
}
