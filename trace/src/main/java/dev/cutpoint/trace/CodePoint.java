package dev.cutpoint.trace;

/**
 * A suspend point that is known from the class file, whether it was reached or not.
 *
 * @param point where, and what the code calls there, by the type that it names
 * @param response what the call does when it is cancelled
 * @param timed it ends by itself after a time that the code gives
 */
record CodePoint(SuspendPoint point, CancelResponse response, boolean timed) {

    /** The same place, as far as a stack can tell: the callee there is the type that was called in fact. */
    boolean isAt(SuspendPoint other) {
        return point.at().line() == other.at().line()
                && point.at().method().equals(other.at().method())
                && point.at().className().equals(other.at().className());
    }

    boolean calls(SuspendPoint other) {
        return methodOf(point.callee()).equals(methodOf(other.callee()));
    }

    private static String methodOf(String callee) {
        return callee.substring(callee.lastIndexOf('.') + 1);
    }
}
