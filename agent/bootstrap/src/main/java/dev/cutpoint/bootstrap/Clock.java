package dev.cutpoint.bootstrap;

/**
 * {@code System.nanoTime} as of at most a few milliseconds ago, for the price of a field read.
 *
 * <p>Two calls of {@code nanoTime} a wait cost a virtual-thread ping-pong 14 to 20 %; this costs nothing that can be measured. The
 * daemon thread that keeps it also looks for tasks that do not hear a request, and after what others want looked after.
 */
public final class Clock extends Thread {
    private static final long TICK_MILLIS = 5;
    private static final int TICKS_PER_SCAN = 20;

    private static volatile long now = System.nanoTime();
    private static volatile Clock running;
    private static volatile Watch watches;

    /** Something that is done again and again, and those that were there before it. */
    private static final class Watch {
        final Runnable action;
        final int ticks;
        final Watch next;
        boolean failed;

        Watch(Runnable action, int ticks, Watch next) {
            this.action = action;
            this.ticks = ticks;
            this.next = next;
        }
    }

    private Clock() {
        super(null, null, "cutpoint-clock", 0, false);
        setDaemon(true);
    }

    /** Starts the clock; does nothing if it runs. */
    public static synchronized void startTicking() {
        if (running == null) {
            now = System.nanoTime();
            running = new Clock();
            running.start();
        }
    }

    public static synchronized void stopTicking() {
        running = null;
    }

    public static long now() {
        return now;
    }

    /** Has something done about every so many milliseconds. It holds the clock up, so it neither waits nor takes its time. */
    public static synchronized void every(int millis, Runnable action) {
        watches = new Watch(action, millis / (int) TICK_MILLIS, watches);
    }

    @Override
    public void run() {
        for (int tick = 0; running == this; tick++) {
            now = System.nanoTime();
            if (tick % TICKS_PER_SCAN == 0 && ThreadTable.count != 0) {
                scan();
            }
            for (Watch each = watches; each != null; each = each.next) {
                if (tick % each.ticks == 0 && !each.failed) {
                    look(each);
                }
            }
            pause();
        }
    }

    private static void scan() {
        try {
            DeafTasks.scan();
        } catch (Throwable error) {
            HookErrors.record(error);
        }
    }

    /** One that fails is not tried again. */
    private static void look(Watch watch) {
        try {
            watch.action.run();
        } catch (Throwable error) {
            HookErrors.record(error);
            watch.failed = true;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(TICK_MILLIS);
        } catch (InterruptedException nobodyMayStopTheClock) {
            // the status is clear again; the loop looks at its own field
        }
    }
}
