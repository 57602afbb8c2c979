package dev.cutpoint.bootstrap;

/** Held locks as events have them: one a line, innermost last, {@code class of the lock|kind|class|method|line|file}. */
final class LockText implements LockStack.Visitor {
    private final StringBuilder text = new StringBuilder();
    private final String waiter;
    private final boolean wantedOnly;

    private LockText(String waiter, boolean wantedOnly) {
        this.waiter = waiter;
        this.wantedOnly = wantedOnly;
    }

    /** Null if none is held. */
    static String of(LockStack stack) {
        return of(stack, null);
    }

    /** {@code waiter}: name of the class that waits for a monitor, most likely its own; null if none does. */
    static String of(LockStack stack, String waiter) {
        return new LockText(waiter, false).textOf(stack);
    }

    /** Only those for which other threads wait. */
    static String ofWaitedFor(LockStack stack) {
        return new LockText(null, true).textOf(stack);
    }

    private String textOf(LockStack stack) {
        stack.forEachHeld(this);
        return text.length() == 0 ? null : text.toString();
    }

    @Override
    public void visit(Object lock, boolean monitor, int site) {
        boolean givenBack = monitor && waiter != null && MonitorWaits.isKindOf(lock, waiter);
        if (givenBack || (wantedOnly && !LockOwner.isWaitedFor(lock))) {
            return;
        }
        text.append(
                        lock instanceof Class<?> type
                                ? type.getName() + ".class"
                                : lock.getClass().getName())
                .append('|')
                .append(monitor ? "monitor" : kind(lock))
                .append('|')
                .append(LockSites.text(site))
                .append('\n');
    }

    private static String kind(Object lock) {
        return LockOwner.isShared(lock) ? "read" : "exclusive";
    }
}
