package dev.cutpoint.trace;

import java.util.List;

/**
 * The locks of a task that a cancellation reached, in the order in which it took them.
 *
 * @param held when it learnt of the cancellation, and not given back by the wait that this ended
 * @param left when it was over
 */
public record EffectLocks(List<HeldLock> held, List<HeldLock> left) {

    /** Nothing is known of any. */
    public static final EffectLocks NONE = new EffectLocks(List.of(), List.of());

    public EffectLocks {
        held = List.copyOf(held);
        left = List.copyOf(left);
    }

    static EffectLocks of(EffectStory story) {
        return new EffectLocks(
                story.thrown().or(story::delivered).map(Fact.Delivered::locks).orElse(List.of()),
                story.end().map(Fact.TaskEnded::locks).orElse(List.of()));
    }
}
