package dev.cutpoint.trace;

import java.util.ArrayList;
import java.util.Collections;
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
    private Optional<Fact.Delivered> read = Optional.empty();
    private Optional<Fact.Delivered> thrown = Optional.empty();
    private Optional<Fact.Delivered> latestDelivery = Optional.empty();
    private Optional<Fact.Handled> handler = Optional.empty();
    private final List<Fact.Handled> handlers = new ArrayList<>(1);
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
            delivered(delivery);
        } else if (fact instanceof Fact.Handled handled) {
            handler = Optional.of(handled);
            handlers.add(handled);
        } else if (fact instanceof Fact.Recovered recovered) {
            recovery = Optional.of(new Recovery(recovered.moment().nanos(), handler, latestDelivery));
            restored = false;
        } else if (fact instanceof Fact.Restored && delivered.isPresent()) {
            restored = true;
        } else if (fact instanceof Fact.WentDeaf wentDeaf && delivered.isEmpty()) {
            deaf = deaf.or(() -> Optional.of(wentDeaf));
        } else if (fact instanceof Fact.TaskEnded ended) {
            end = Optional.of(ended);
        }
    }

    /** What the JDK reads of the status stays its own affair until it throws: {@code lock()} never does. */
    private void delivered(Fact.Delivered delivery) {
        if (delivery.isReadByJdk()) {
            read = read.or(() -> Optional.of(delivery));
            return;
        }
        if (restored && TaskRunners.isBetweenTasks(delivery.stack().frames())) {
            end = Optional.of(endBefore(delivery));
            return;
        }
        delivered = delivered.or(() -> Optional.of(delivery));
        if (delivery.exception().isPresent() && handler.isEmpty()) {
            thrown = thrown.or(() -> Optional.of(delivery));
        }
        latestDelivery = Optional.of(delivery);
    }

    /** A pool that is application code does not tell when a task ends, but its own wait was hit by what the task left behind. */
    private static Fact.TaskEnded endBefore(Fact.Delivered delivery) {
        return new Fact.TaskEnded(delivery.moment(), "pooled-task", "", Optional.empty(), false, true);
    }

    Optional<Fact.Reached> reached() {
        return reached;
    }

    Optional<Fact.Delivered> delivered() {
        return delivered;
    }

    /** A method of the JDK noticed the interrupt status, which alone tells the task nothing. */
    Optional<Fact.Delivered> read() {
        return read;
    }

    /** The exception that came of it, where the task read its status and threw then. */
    Optional<Fact.Delivered> thrown() {
        return thrown;
    }

    /** All that took it. */
    List<Fact.Handled> handlers() {
        return Collections.unmodifiableList(handlers);
    }

    Optional<Fact.Handled> handler() {
        return handler;
    }

    /** The delivery that the last handler took, or that ended the task. */
    Optional<Fact.Delivered> lastTaken() {
        return recovery.isPresent() ? recovery.get().delivery() : latestDelivery;
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

    /** When the task, or the handler that took the signal, was done with it. */
    Optional<Long> finished() {
        return recovery.map(Recovery::nanos)
                .or(() -> end.map(ended -> ended.moment().nanos()));
    }

    /** The computation knew: not by a mere look of the JDK at the status. */
    boolean wasTold(Fact.Value value) {
        boolean onlyReadByJdk = read.isPresent() && delivered.isEmpty();
        return value.told() && !onlyReadByJdk;
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
