package dev.cutpoint.trace;

/**
 * A place in application code where a task can wait.
 *
 * @param at the application frame
 * @param callee what it called there, {@code java.util.concurrent.LinkedBlockingQueue.take}
 */
public record SuspendPoint(Frame at, String callee) {

    /** {@code LinkedBlockingQueue.take}. */
    public String shortCallee() {
        int method = callee.lastIndexOf('.');
        return method < 0 ? callee : Frame.simple(callee.substring(0, method)) + callee.substring(method);
    }
}
