package dev.cutpoint.trace;

/**
 * How often each edge of a suspend point was taken.
 *
 * @param response what its call does when it is cancelled
 */
public record SuspendPointCount(
        SuspendPoint at, long resumed, long cancelled, CancelResponse response, PointTimes times) {

    /** Whether a task was ever there: it left by either edge, or was seen to wait and left by a failure, which is none. */
    public boolean isReached() {
        return resumed + cancelled > 0 || times.longestWait().isPresent();
    }

    /** A deaf one has no cancelled edge to test, unless one was taken all the same. */
    public boolean isCancellable() {
        return response != CancelResponse.NONE || cancelled > 0;
    }

    /** The same point in several recordings. */
    public SuspendPointCount plus(SuspendPointCount other) {
        CancelResponse known = response == CancelResponse.UNKNOWN ? other.response : response;
        return new SuspendPointCount(
                at, resumed + other.resumed, cancelled + other.cancelled, known, times.plus(other.times));
    }
}
