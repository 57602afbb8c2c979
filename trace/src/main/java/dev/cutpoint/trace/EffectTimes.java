package dev.cutpoint.trace;

import java.time.Duration;
import java.util.Optional;

/**
 * The facts of a story that go into the model as they are, with times counted from the request.
 *
 * @param requested when the cancellation was asked for
 */
record EffectTimes(EffectStory story, long requested) {

    Optional<Delivery> delivery() {
        return story.delivered()
                .map(first -> new Delivery(after(first), story.thrown().flatMap(Fact.Delivered::exception)));
    }

    Optional<Duration> recovered() {
        return story.recovery().map(recovery -> Duration.ofNanos(recovery.nanos() - requested));
    }

    Optional<Ending> ending() {
        return story.end()
                .map(end -> new Ending(
                        after(end),
                        end.task(),
                        end.taskClass(),
                        end.exception(),
                        end.byCancellation(),
                        end.interrupted()));
    }

    Optional<Deafness> deafness() {
        return story.deaf()
                .map(deaf -> new Deafness(
                        Duration.ofNanos(deaf.pending()),
                        deaf.state(),
                        deaf.stack().frames()));
    }

    Optional<StaleDelivery> stale() {
        return story.stale()
                .map(hit -> new StaleDelivery(
                        after(hit), hit.stack().point(), hit.stack().frames()));
    }

    Optional<LateResult> lateResult() {
        return story.late().map(this::lateResult);
    }

    private LateResult lateResult(Fact.CameLate late) {
        Fact.Value value = late.value();
        return new LateResult(
                after(late),
                value.future(),
                value.type(),
                value.closeable(),
                value.by(),
                value.answerDropped(),
                story.wasTold(value),
                late.entry()
                        .filter(entry -> ApplicationCode.ALL.contains(entry.className()))
                        .or(() -> TaskRunners.entry(late.stack().frames(), ApplicationCode.ALL)),
                late.stack().frames());
    }

    private Duration after(Fact.OfEffect fact) {
        return Duration.ofNanos(fact.moment().nanos() - requested);
    }
}
