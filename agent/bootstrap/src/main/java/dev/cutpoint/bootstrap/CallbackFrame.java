package dev.cutpoint.bootstrap;

/** A callback of a cancelled future that is running on its thread. */
final class CallbackFrame {
    final Request request;
    final Class<?> function;
    final CallbackFrame outer;
    final long nanos = System.nanoTime();

    /** {@code request} is null when the future was cancelled in a way nobody recorded. */
    CallbackFrame(Request request, Class<?> function, CallbackFrame outer) {
        this.request = request;
        this.function = function;
        this.outer = outer;
    }
}
