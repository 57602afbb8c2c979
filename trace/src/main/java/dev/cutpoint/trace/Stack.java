package dev.cutpoint.trace;

import java.util.List;
import java.util.Optional;

/**
 * A stack as all facts share it: recordings repeat few stacks very often.
 *
 * @param frames innermost first
 * @param point where application code waits in it
 */
record Stack(List<Frame> frames, Optional<SuspendPoint> point) {

    static final Stack UNKNOWN = new Stack(List.of(), Optional.empty());

    static Stack of(List<Frame> frames, ApplicationCode application) {
        return new Stack(List.copyOf(frames), application.suspendPoint(frames));
    }
}
