package dev.cutpoint.trace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the waits of the thread tell about an effect. */
record EffectWaits(long threadId, EffectStory story, WaitLog waits) {

    /** How long the wait lasted that the delivery ended. */
    Optional<Duration> waited(Fact.Delivered delivery) {
        return delivery.stack()
                .point()
                .flatMap(point ->
                        waits.lengthOfWaitEndedAt(threadId, delivery.moment().nanos(), point))
                .map(Duration::ofNanos);
    }

    /** The wait that the request met, of a task that read its status afterwards: one that an interrupt ends without an exception, or does not. */
    Optional<Wait> whenAsked(long requested) {
        return story.delivered().isPresent() ? waits.meeting(threadId, requested) : Optional.empty();
    }

    /**
     * The wait that a computation was in when its future was cancelled, of which it was never told. It had begun by then, or it would not
     * have been begun any more, and was on one thread all the time.
     */
    Optional<Wait> whileUntold(long requested) {
        return story.late().filter(late -> !late.value().handedIn()).flatMap(late -> waits.across(threadId, requested));
    }

    Optional<SuspendPoint> lastBetween(long from, long to) {
        return waits.lastBetween(threadId, from, to);
    }

    List<Wait> between(long from, long to) {
        return waits.between(threadId, from, to);
    }

    /** After its recovery the task waited again where it had waited. */
    boolean waitedAgain(long horizon) {
        long until = story.end().map(end -> end.moment().nanos()).orElse(horizon);
        return story.recovery()
                .filter(recovery -> recovery.delivery()
                        .flatMap(delivery -> delivery.stack().point())
                        .filter(point -> waits.waitedBetween(threadId, point, recovery.nanos() + 1, until))
                        .isPresent())
                .isPresent();
    }

    /**
     * A method of the JDK noticed the interrupt and waited on for longer than the threshold, as
     * {@code lock()} and {@code join()} do. Nobody looked at the thread then; its wait is the
     * evidence.
     *
     * @param audible from when on it could be noticed
     */
    Optional<Deafness> deafness(long requested, long audible, Duration threshold) {
        long overdue = audible + threshold.toNanos();
        boolean inTime = story.delivered()
                .filter(delivery -> delivery.moment().nanos() < overdue)
                .isPresent();
        return inTime ? Optional.empty() : story.read().flatMap(read -> deafness(read, requested, overdue));
    }

    private Optional<Deafness> deafness(Fact.Delivered read, long requested, long overdue) {
        return read.stack()
                .point()
                .flatMap(point -> waits.endOfWaitAcross(threadId, overdue, point))
                .map(end -> new Deafness(
                        Duration.ofNanos(end - requested),
                        Thread.State.WAITING.name(),
                        read.stack().frames()));
    }
}
