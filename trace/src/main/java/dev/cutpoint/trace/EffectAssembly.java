package dev.cutpoint.trace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Makes the effects of one cancellation from their stories.
 *
 * @param requested when it was asked for
 * @param code the suspend points of the JVM's classes
 * @param horizon up to when the recording tells what happened
 */
record EffectAssembly(
        long requested, long horizon, JvmSession jvm, CodePoints code, WaitLog waits, ApplicationCode application) {

    Effect effect(EffectDraft draft) {
        EffectStory story = draft.story();
        SafeguardStory safeguards = draft.safeguards();
        TaskThread thread = draft.thread();
        EffectTimes times = new EffectTimes(story, requested);
        EffectWaits around = new EffectWaits(thread.id(), story, waits);
        Optional<Deafness> deafness = times.deafness()
                .or(() -> around.deafness(
                        requested,
                        safeguards.audible(requested),
                        jvm.thresholds().deaf()));
        boolean waitedAgain = around.waitedAgain(horizon);
        EffectVerdict verdict =
                new EffectVerdict(story, requested, horizon, jvm.thresholds(), deafness.isPresent(), waitedAgain);
        return new Effect(
                draft.id(),
                thread,
                standing(story, around, deafness),
                times.delivery(),
                handling(story, times, waitedAgain),
                cleanup(story, around),
                times.ending(),
                times.lateResult(),
                deafness,
                times.stale(),
                verdict.outcome(),
                verdict.wentOn().map(Duration::ofNanos),
                EffectLocks.of(story, isHoldingUnknown(story, around)),
                safeguards.safeguards());
    }

    /** When it learnt of the cancellation it may hold what its wait had given back, or had not had then. */
    private boolean isHoldingUnknown(EffectStory story, EffectWaits around) {
        return story.thrown().isPresent()
                ? isWaitUnseen(story)
                : around.whenAsked(requested).isPresent();
    }

    /** It waited in what gives a lock back, by way of a method reference or reflection: then nobody saw which lock. */
    private boolean isWaitUnseen(EffectStory story) {
        return story.thrown()
                .filter(delivery -> LockWaits.givesBack(delivery.stack().frames()))
                .filter(delivery -> delivery.stack()
                        .point()
                        .flatMap(code::of)
                        .filter(LockWaits::isGivingBack)
                        .isEmpty())
                .isPresent();
    }

    private Standing standing(EffectStory story, EffectWaits around, Optional<Deafness> deafness) {
        return story.thrown()
                .map(delivery -> standing(delivery, around))
                .or(() -> around.whenAsked(requested).map(this::standing))
                .or(() -> story.delivered().map(delivery -> standing(delivery, around)))
                .or(() -> deafness.map(deaf -> new Standing(
                        application.suspendPoint(deaf.stack()).map(code::named), deaf.stack(), Optional.empty())))
                .or(() -> around.whileUntold(requested).map(this::standing))
                .orElse(Standing.UNKNOWN);
    }

    private Standing standing(Fact.Delivered delivery, EffectWaits around) {
        return new Standing(
                delivery.stack()
                        .point()
                        .or(() -> ApplicationCode.ALL.suspendPoint(
                                delivery.stack().frames()))
                        .map(code::named),
                delivery.stack().frames(),
                around.waited(delivery));
    }

    private Standing standing(Wait wait) {
        return new Standing(
                Optional.of(code.named(wait.point())),
                List.of(wait.point().at()),
                Optional.of(Duration.ofNanos(requested - wait.start())));
    }

    private static Optional<Handling> handling(EffectStory story, EffectTimes times, boolean waitedAgain) {
        Optional<Fact.Handled> handler =
                story.recovery().map(EffectStory.Recovery::handler).orElseGet(story::handler);
        if (handler.isEmpty() && story.recovery().isEmpty() && !story.restored()) {
            return Optional.empty();
        }
        return Optional.of(new Handling(
                handler.flatMap(
                        taken -> ApplicationCode.ALL.innermost(taken.stack().frames())),
                times.recovered(),
                story.restored(),
                waitedAgain));
    }

    private Optional<Cleanup> cleanup(EffectStory story, EffectWaits around) {
        if (story.delivered().isEmpty()) {
            return Optional.empty();
        }
        long from = story.delivered().get().moment().nanos();
        return story.finished()
                .map(to -> new Cleanup(
                        Duration.ofNanos(to - from),
                        around.lastBetween(from, to).map(code::named),
                        waits(story, around, to),
                        threw(story)));
    }

    /**
     * Between a delivery and the recovery from it, or the end that the delivered exception made. A task of which neither is known may have
     * been done with its cancellation long before it ended.
     */
    private List<CleanupWait> waits(EffectStory story, EffectWaits around, long to) {
        boolean unwound = story.end().filter(Fact.TaskEnded::byCancellation).isPresent();
        return story.recovery().isEmpty() && !unwound
                ? List.of()
                : story.lastTaken()
                        .map(taken -> around.between(taken.moment().nanos(), to).stream()
                                .map(this::cleanupWait)
                                .toList())
                        .orElse(List.of());
    }

    private CleanupWait cleanupWait(Wait wait) {
        SuspendPoint point = code.named(wait.point());
        return new CleanupWait(point, Duration.ofNanos(wait.length()), code.isTimed(point));
    }

    private static Optional<String> threw(EffectStory story) {
        return story.recovery().isPresent()
                ? Optional.empty()
                : story.end().filter(end -> !end.byCancellation()).flatMap(Fact.TaskEnded::exception);
    }
}
