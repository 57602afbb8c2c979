package dev.cutpoint.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the recording says about the JVM and about itself, and up to when it tells anything. */
final class JvmState {

    private final WallClock clock = new WallClock();
    private final Map<String, Fact.Hook> hooks = new LinkedHashMap<>();
    private final Map<String, Long> losses = new LinkedHashMap<>();
    private final CodePoints points = new CodePoints();
    private final SuppressedCode suppressed = new SuppressedCode();
    private JvmSession session = JvmSession.UNKNOWN;
    private boolean recorded;
    private long recordedAt;
    private long announced;
    private long requests;
    private long discarded;
    private long latest = Long.MIN_VALUE;
    private long latestEpoch = Long.MIN_VALUE;

    void add(Fact fact) {
        if (fact instanceof Fact.Session started) {
            session = started.jvm();
            announced = Math.max(announced, started.cancellations());
            clock.anchor(started.nanos(), started.epochNanos());
            recordedAt = Math.max(recordedAt, started.epochNanos());
            saw(started.nanos());
        } else if (fact instanceof Fact.Hook hook) {
            hooks.merge(hook.state().key(), hook, JvmState::later);
            recorded = true;
        } else if (fact instanceof Fact.Lost lost) {
            losses.merge(lost.loss().what(), lost.loss().count(), Math::max);
            recorded = true;
        } else if (fact instanceof Fact.Discarded) {
            discarded++;
        } else if (fact instanceof Fact.KnownPoints known) {
            points.add(known);
        } else if (fact instanceof Fact.Suppressed annotated) {
            suppressed.add(annotated.place());
        } else if (fact instanceof Fact.Waited wait) {
            saw(wait);
        } else if (fact instanceof Fact.WaitedLocked call) {
            saw(call.nanos());
        } else if (fact instanceof Fact.OfCancellation of) {
            saw(of.moment().nanos());
            requests += of instanceof Fact.Requested ? 1 : 0;
        }
    }

    private static Fact.Hook later(Fact.Hook one, Fact.Hook other) {
        return one.epochNanos() > other.epochNanos() ? one : other;
    }

    private void saw(Fact.Waited wait) {
        if (wait.epoch()) {
            latestEpoch = Math.max(latestEpoch, wait.end());
        } else {
            saw(wait.end());
        }
    }

    private void saw(long nanos) {
        recorded = true;
        latest = Math.max(latest, nanos);
    }

    /** Something of ours is in the recording. */
    boolean isRecorded() {
        return recorded;
    }

    /** By JFR's clock. */
    long recordedAt() {
        return recordedAt;
    }

    /** The time of the latest thing that is known, in nanoseconds of the recorded JVM. */
    long horizon() {
        return latestEpoch == Long.MIN_VALUE || !clock.isSet() ? latest : Math.max(latest, clock.nanosAt(latestEpoch));
    }

    WallClock clock() {
        return clock;
    }

    JvmSession session() {
        return session;
    }

    CodePoints points() {
        return points;
    }

    SuppressedCode suppressed() {
        return suppressed;
    }

    Collection<HookState> hooks() {
        return hooks.values().stream().map(Fact.Hook::state).toList();
    }

    /** Also what the recorder itself threw away, and what went with the oldest part of the recording. */
    List<Loss> losses() {
        List<Loss> result = new ArrayList<>();
        losses.forEach((what, count) -> result.add(new Loss(what, count)));
        result.add(new Loss("flight-recorder", discarded));
        result.add(new Loss("requests", Math.max(0, announced - requests)));
        return result;
    }
}
