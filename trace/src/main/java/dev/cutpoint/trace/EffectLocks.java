package dev.cutpoint.trace;

import java.util.List;

/**
 * The locks of a task that a cancellation reached, in the order in which it took them.
 *
 * @param held when it learnt of the cancellation, and not given back by the wait that this ended
 * @param left when it was over
 * @param handledInside a handler that stands in a method which took one of them, or was called by it, had the exception before it left
 */
public record EffectLocks(List<HeldLock> held, List<HeldLock> left, boolean handledInside) {

    /** Nothing is known of any. */
    public static final EffectLocks NONE = new EffectLocks(List.of(), List.of(), false);

    public EffectLocks {
        held = List.copyOf(held);
        left = List.copyOf(left);
    }

    /** {@code unknown}: what it had held in its wait is not what it holds when it learns of the cancellation. */
    static EffectLocks of(EffectStory story, boolean unknown) {
        List<HeldLock> held = story.thrown()
                .or(story::delivered)
                .filter(delivery -> !unknown)
                .map(Fact.Delivered::locks)
                .orElse(List.of());
        return new EffectLocks(
                held, story.end().map(Fact.TaskEnded::locks).orElse(List.of()), isHandledInside(story, held));
    }

    private static boolean isHandledInside(EffectStory story, List<HeldLock> held) {
        return story.handlers().stream()
                .flatMap(handler -> handler.stack().frames().stream())
                .anyMatch(frame -> held.stream()
                        .flatMap(lock -> lock.taken().stream())
                        .anyMatch(taken -> taken.className().equals(frame.className())
                                && taken.method().equals(frame.method())));
    }
}
