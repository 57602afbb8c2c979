package dev.cutpoint.trace;

import java.util.Optional;

/**
 * How an effect ended, and how long its task went on.
 *
 * @param deaf the request was pending for long
 * @param waitedAgain after its recovery the task waited at the same suspend point again
 */
record EffectVerdict(
        EffectStory story, long requested, long horizon, Thresholds thresholds, boolean deaf, boolean waitedAgain) {

    Outcome outcome() {
        if (story.delivered().isPresent()) {
            return story.recovery().isPresent() ? afterRecovery() : afterDelivery();
        }
        if (story.late().isPresent()) {
            return ranOn().isPresent() ? Outcome.RAN_ON : Outcome.ENDED;
        }
        if (story.end().isPresent()) {
            return endedBy() ? Outcome.UNWOUND : deaf ? Outcome.DEAF : Outcome.ENDED;
        }
        return deaf ? Outcome.DEAF : Outcome.PENDING;
    }

    Optional<Long> wentOn() {
        if (story.delivered().isPresent()) {
            return story.recovery().map(recovery -> until() - recovery.nanos());
        }
        return ranOn().map(late -> late.moment().nanos() - requested);
    }

    /** A handler took it; the task went on for long, or waits where it waited, or ended soon, or nobody knows. */
    private Outcome afterRecovery() {
        if (story.restored()) {
            return Outcome.HANDLED;
        }
        if (waitedAgain || wentOn().orElse(0L) >= thresholds.slow().toNanos()) {
            return Outcome.SWALLOWED;
        }
        return story.end().isPresent() ? Outcome.HANDLED : Outcome.PENDING;
    }

    private Outcome afterDelivery() {
        boolean handlerSeen = story.handler().isPresent();
        if (story.end().isEmpty()) {
            return handlerSeen && story.restored() ? Outcome.HANDLED : Outcome.PENDING;
        }
        if (endedBy()) {
            return Outcome.UNWOUND;
        }
        return handlerSeen ? Outcome.HANDLED : Outcome.ENDED;
    }

    /** A computation that was told, or asked, did not run on. */
    private Optional<Fact.CameLate> ranOn() {
        return story.late().filter(late -> !story.wasTold(late.value()));
    }

    private boolean endedBy() {
        return story.end().filter(Fact.TaskEnded::byCancellation).isPresent();
    }

    private long until() {
        return story.end().map(end -> end.moment().nanos()).orElse(horizon);
    }
}
