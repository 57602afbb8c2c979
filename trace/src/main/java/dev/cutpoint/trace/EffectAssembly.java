package dev.cutpoint.trace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Makes the effects of one cancellation from their stories.
 *
 * @param requested when it was asked for
 * @param horizon up to when the recording tells what happened
 */
record EffectAssembly(long requested, long horizon, JvmSession jvm, WaitLog waits, ApplicationCode application) {

    Effect effect(EffectDraft draft) {
        EffectStory story = draft.story();
        EffectVerdict verdict =
                new EffectVerdict(story, requested, horizon, jvm.thresholds(), waitedAgain(draft.thread(), story));
        return new Effect(
                draft.id(),
                draft.thread(),
                standing(draft.thread(), story),
                story.delivered().map(first -> delivery(first, story.thrown())),
                handling(story, verdict),
                cleanup(draft.thread(), story),
                story.end().map(this::ending),
                story.late().map(this::lateResult),
                story.deaf().map(this::deafness),
                story.stale().map(this::stale),
                verdict.outcome(),
                verdict.wentOn().map(Duration::ofNanos),
                List.of());
    }

    private boolean waitedAgain(TaskThread thread, EffectStory story) {
        long until = story.end().map(end -> end.moment().nanos()).orElse(horizon);
        return story.recovery()
                .filter(recovery -> recovery.delivery()
                        .flatMap(delivery -> delivery.stack().point())
                        .filter(point -> waits.waitedBetween(thread.id(), point, recovery.nanos() + 1, until))
                        .isPresent())
                .isPresent();
    }

    private Standing standing(TaskThread thread, EffectStory story) {
        if (story.delivered().isPresent()) {
            Fact.Delivered delivery =
                    story.thrown().orElseGet(() -> story.delivered().get());
            Optional<SuspendPoint> point = delivery.stack().point();
            Optional<Duration> waited = point.flatMap(at -> waits.lengthOfWaitEndedAt(
                            thread.id(), delivery.moment().nanos(), at))
                    .map(Duration::ofNanos);
            return new Standing(point, delivery.stack().frames(), waited);
        }
        return story.deaf()
                .map(deaf -> new Standing(deaf.stack().point(), deaf.stack().frames(), Optional.empty()))
                .orElse(Standing.UNKNOWN);
    }

    private Delivery delivery(Fact.Delivered first, Optional<Fact.Delivered> thrown) {
        return new Delivery(after(first), thrown.flatMap(Fact.Delivered::exception));
    }

    private Optional<Handling> handling(EffectStory story, EffectVerdict verdict) {
        Optional<Fact.Handled> handler =
                story.recovery().map(EffectStory.Recovery::handler).orElseGet(story::handler);
        if (handler.isEmpty() && story.recovery().isEmpty() && !story.restored()) {
            return Optional.empty();
        }
        return Optional.of(new Handling(
                handler.flatMap(
                        taken -> ApplicationCode.ALL.innermost(taken.stack().frames())),
                story.recovery().map(recovery -> Duration.ofNanos(recovery.nanos() - requested)),
                story.restored(),
                verdict.waitedAgain()));
    }

    private Optional<Cleanup> cleanup(TaskThread thread, EffectStory story) {
        if (story.delivered().isEmpty()) {
            return Optional.empty();
        }
        long from = story.delivered().get().moment().nanos();
        Optional<Long> recovered = story.recovery().map(EffectStory.Recovery::nanos);
        return recovered
                .or(() -> story.end().map(end -> end.moment().nanos()))
                .map(to -> new Cleanup(
                        Duration.ofNanos(to - from),
                        waits.lastBetween(thread.id(), from, to),
                        recovered.isPresent() ? Optional.empty() : threw(story)));
    }

    private static Optional<String> threw(EffectStory story) {
        return story.end().filter(end -> !end.byCancellation()).flatMap(Fact.TaskEnded::exception);
    }

    private Ending ending(Fact.TaskEnded fact) {
        return new Ending(
                after(fact),
                fact.task(),
                fact.taskClass(),
                fact.exception(),
                fact.byCancellation(),
                fact.interrupted());
    }

    private LateResult lateResult(Fact.CameLate fact) {
        Fact.Value value = fact.value();
        return new LateResult(
                after(fact),
                value.future(),
                value.type(),
                value.closeable(),
                value.handedIn(),
                value.answerDropped(),
                value.told(),
                fact.entry()
                        .filter(entry -> ApplicationCode.ALL.contains(entry.className()))
                        .or(() -> TaskRunners.entry(fact.stack().frames(), ApplicationCode.ALL)),
                fact.stack().frames());
    }

    private Deafness deafness(Fact.WentDeaf fact) {
        return new Deafness(
                Duration.ofNanos(fact.pending()), fact.state(), fact.stack().frames());
    }

    private StaleDelivery stale(Fact.Delivered fact) {
        return new StaleDelivery(after(fact), fact.stack().point(), fact.stack().frames());
    }

    private Duration after(Fact.OfEffect fact) {
        return Duration.ofNanos(fact.moment().nanos() - requested);
    }
}
