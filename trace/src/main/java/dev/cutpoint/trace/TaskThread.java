package dev.cutpoint.trace;

/** A Java thread. Virtual threads are usually nameless: {@link #label()} always has something. */
public record TaskThread(long id, String name, boolean virtual) {

    /** The name, or what a person can tell the thread by when it has none. */
    public String label() {
        if (!name.isEmpty()) {
            return Printable.of(name);
        }
        return (virtual ? "virtual thread #" : "thread #") + id;
    }

    /** The name, or for scripts one word that tells the thread from the other nameless ones. */
    String distinctName() {
        return name.isEmpty() ? (virtual ? "virtual-" : "thread-") + id : name;
    }
}
