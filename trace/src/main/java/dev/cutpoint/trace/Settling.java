package dev.cutpoint.trace;

/**
 * When the verdict on a cancellation will not change soon: its effects have ended or were handled
 * for long enough, or are pending for longer than the thresholds.
 */
record Settling(Thresholds thresholds, long now) {

    /** A follower sees events up to 1.2 s late. */
    private static final long LATE = 2_000_000_000L;

    /** So long a cancellation is waited for. */
    private static final long LONG_AGO = 120_000_000_000L;

    boolean isSettled(CancellationDraft draft) {
        long requested = draft.request().map(fact -> fact.moment().nanos()).orElse(now);
        if (draft.reachedEffects().isEmpty()) {
            return isPast(requested, longest());
        }
        return isPast(requested, 0)
                && draft.reachedEffects().stream()
                        .map(EffectDraft::story)
                        .allMatch(story -> isSettled(story, requested));
    }

    /** Nothing more will come of it, or it is so old that it is given up. */
    boolean isOver(CancellationDraft draft) {
        long requested = draft.request().map(fact -> fact.moment().nanos()).orElse(now);
        return isPast(requested, LONG_AGO) || hasEnded(draft);
    }

    private boolean hasEnded(CancellationDraft draft) {
        return !draft.reachedEffects().isEmpty()
                && draft.reachedEffects().stream()
                        .allMatch(effect ->
                                effect.story().end().filter(this::isLast).isPresent());
    }

    /** An interrupt status that is left behind may still hit another task. */
    private boolean isLast(Fact.TaskEnded end) {
        return !end.interrupted() && isPast(end.moment().nanos(), LATE);
    }

    /** Up to then everything is known. */
    long horizon() {
        return now - LATE;
    }

    /** Before that, waits are of no interest. */
    long longAgo() {
        return now - LONG_AGO;
    }

    private boolean isSettled(EffectStory story, long requested) {
        if (story.end().isPresent()) {
            return isPast(story.end().get().moment().nanos(), 0);
        }
        if (story.recovery().isPresent()) {
            return isPast(story.recovery().get().nanos(), thresholds.slow().toNanos());
        }
        return story.delivered()
                .map(delivery ->
                        isPast(delivery.moment().nanos(), thresholds.slow().toNanos()))
                .orElseGet(() -> isPast(requested, longest()));
    }

    private long longest() {
        return Math.max(thresholds.slow().toNanos(), thresholds.deaf().toNanos());
    }

    private boolean isPast(long nanos, long threshold) {
        return now - nanos > threshold + LATE;
    }
}
