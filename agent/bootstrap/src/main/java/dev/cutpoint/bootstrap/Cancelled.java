package dev.cutpoint.bootstrap;

/**
 * The futures that were cancelled or timed out, and the exceptions with which that was done, with the request that caused it.
 *
 * <p>Only cancellations write here: while {@link #any} is false, which is so in a program that cancels nothing, hooks look no further.
 */
public final class Cancelled {
    /** True once anything was cancelled. */
    public static volatile boolean any;

    private static final WeakTable<Cancelled> TABLE = new WeakTable<>();

    final Request request;

    /** The class whose code the future runs; null when unknown. */
    final Class<?> computation;

    private volatile boolean sourceSeen;

    private Cancelled(Request request, Class<?> computation) {
        this.request = request;
        this.computation = computation;
    }

    /** True once; more than one source is not told of. */
    boolean firstSource() {
        boolean first = !sourceSeen;
        sourceSeen = true;
        return first;
    }

    static void put(Object key, Request request, Class<?> computation) {
        any = true;
        TABLE.put(key, new Cancelled(request, computation));
    }

    /** Null if nothing is known of that future or exception. */
    static Cancelled find(Object key) {
        return any && key != null ? TABLE.find(key) : null;
    }
}
