package dev.cutpoint.api;

/**
 * What this API asks of the agent. Without one the answers are those below; the agent gives each method that it knows another body, which
 * calls its own code. An agent of any version finds them by name and type: they must keep both, and what an older agent does not know stays
 * as it is. Types are the JDK's alone, because the agent may not name classes of the application.
 */
final class Agent {
    private Agent() {}

    /** Whether an agent is there and knows this class. */
    static boolean present() {
        return false;
    }

    /** Clears the interrupt status and holds back what comes; null when that cannot be done. */
    static Object shield() {
        return null;
    }

    /** Sets the interrupt status if anything was held back, unless a shield around this one goes on. */
    static void unshield(Object shield) {}

    /** What the action that begins belongs to; null when the current thread is not cancelling. */
    static Object guardBegins() {
        return null;
    }

    /** {@code failure}: what the action threw, or null. */
    static void guardEnds(Object begun, String kind, Throwable failure) {}

    /**
     * Until {@link #cancelEnds} all interrupts belong to one request, of the kind that goes by that word, to give up this future.
     *
     * @param computation what it runs; null for a stage that depends on others
     */
    static void cancelBegins(Object future, Object computation, String kind) {}

    static void cancelEnds(boolean effective) {}

    /** The computation of a future threw; {@link #runEnds} follows. */
    static void runFails(Object future, Throwable exception) {}

    /** The computation of a future that is cancelled brought a value all the same; {@link #runEnds} follows. */
    static void runIsLate(Object future, Object value) {}

    static void runEnds(Object future) {}

    /** Until {@link #callbackEnds} the thread runs what was to happen when {@code future} is cancelled. */
    static void callbackBegins(Object future, Object action) {}

    static void callbackEnds() {}
}
