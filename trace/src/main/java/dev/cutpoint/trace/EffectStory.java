package dev.cutpoint.trace;

import java.util.List;
import java.util.Optional;

/**
 * What happened in one effect, read off its facts in the order of time.
 *
 * <p>What a task does after its end belongs to the next task on that thread: only a stale delivery
 * and a late result are looked at then. What follows a stale delivery is the next task's affair
 * too.
 */
final class EffectStory {

    private Optional<Fact.Reached> reached = Optional.empty();
    private Optional<Fact.Delivered> delivered = Optional.empty();
    private Optional<Fact.Delivered> thrown = Optional.empty();
    private Optional<Fact.Delivered> latestDelivery = Optional.empty();
    private Optional<Fact.Handled> handler = Optional.empty();
    private Optional<Recovery> recovery = Optional.empty();
    private Optional<Fact.TaskEnded> end = Optional.empty();
    private Optional<Fact.WentDeaf> deaf = Optional.empty();
    private Optional<Fact.CameLate> late = Optional.empty();
    private Optional<Fact.Delivered> stale = Optional.empty();
    private boolean restored;

    private EffectStory() {}

    /** Control left a handler normally: which one, and which delivery it had taken. */
    record Recovery(long nanos, Optional<Fact.Handled> handler, Optional<Fact.Delivered> delivery) {}

    static EffectStory of(List<Fact.OfEffect> inOrder) {
        EffectStory story = new EffectStory();
        inOrder.forEach(story::next);
        return story;
    }

    private void next(Fact.OfEffect fact) {
        if (fact instanceof Fact.CameLate came) {
            late = late.or(() -> Optional.of(came));
        } else if (fact instanceof Fact.Delivered delivery && delivery.stale()) {
            stale = stale.or(() -> Optional.of(delivery));
        } else if (end.isEmpty() && stale.isEmpty()) {
            whileRunning(fact);
        }
    }

    private void whileRunning(Fact.OfEffect fact) {
        if (fact instanceof Fact.Reached reach) {
            reached = reached.or(() -> Optional.of(reach));
        } else if (fact instanceof Fact.Delivered delivery) {
            delivered = delivered.or(() -> Optional.of(delivery));
            if (delivery.exception().isPresent() && handler.isEmpty()) {
                thrown = thrown.or(() -> Optional.of(delivery));
            }
            if (delivery.exception().isPresent() || latestDelivery.isEmpty()) {
                latestDelivery = Optional.of(delivery);
            }
        } else if (fact instanceof Fact.Handled handled) {
            handler = Optional.of(handled);
        } else if (fact instanceof Fact.Recovered recovered) {
            recovery = Optional.of(new Recovery(recovered.moment().nanos(), handler, latestDelivery));
            restored = false;
        } else if (fact instanceof Fact.Restored) {
            restored = true;
        } else if (fact instanceof Fact.WentDeaf wentDeaf && delivered.isEmpty()) {
            deaf = deaf.or(() -> Optional.of(wentDeaf));
        } else if (fact instanceof Fact.TaskEnded ended) {
            end = Optional.of(ended);
        }
    }

    Optional<Fact.Reached> reached() {
        return reached;
    }

    Optional<Fact.Delivered> delivered() {
        return delivered;
    }

    /** The exception that came of it: the JDK reads the status first and throws then. */
    Optional<Fact.Delivered> thrown() {
        return thrown;
    }

    Optional<Fact.Handled> handler() {
        return handler;
    }

    /** The last one. */
    Optional<Recovery> recovery() {
        return recovery;
    }

    /** The thread interrupted itself again, and no handler cleared that afterwards. */
    boolean restored() {
        return restored;
    }

    Optional<Fact.TaskEnded> end() {
        return end;
    }

    Optional<Fact.WentDeaf> deaf() {
        return deaf;
    }

    Optional<Fact.CameLate> late() {
        return late;
    }

    Optional<Fact.Delivered> stale() {
        return stale;
    }
}
