package dev.cutpoint.instrument.site;

/**
 * A place in application code that calls a suspending method.
 *
 * @param method name and descriptor of the method that calls
 * @param call which of that method's calls it is, from 0
 * @param line 0 when the class file does not tell
 * @param callee what is called, as the code names it: {@code java.util.concurrent.BlockingQueue.take}
 * @param row the row of the catalogue
 */
public record CallSite(String method, int call, int line, String callee, SuspendingMethod row) {

    /** As events have it. */
    public String text() {
        return method
                + '|'
                + line
                + '|'
                + callee
                + '|'
                + row.response().word()
                + '|'
                + (row.timed() ? "timed" : "untimed");
    }
}
