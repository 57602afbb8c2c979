package dev.cutpoint.bootstrap;

/**
 * {@code System.nanoTime} as of at most a few milliseconds ago, for the price of a field read.
 *
 * <p>Two calls of {@code nanoTime} a wait cost a virtual-thread ping-pong 14 to 20 %; this costs nothing that can be measured. The
 * daemon thread that keeps it also looks for tasks that do not hear a request, and after the canary.
 */
public final class Clock extends Thread {
    private static final long TICK_MILLIS = 5;
    private static final int TICKS_PER_SCAN = 20;
    private static final int TICKS_PER_CANARY = 200;

    private static volatile long now = System.nanoTime();
    private static volatile Clock running;
    private static volatile Runnable canary;

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

    /** Sets what looks about once a second whether all is well. It holds the clock up, so it neither waits nor takes its time. */
    public static void keep(Runnable canary) {
        Clock.canary = canary;
    }

    @Override
    public void run() {
        for (int tick = 0; running == this; tick++) {
            now = System.nanoTime();
            if (tick % TICKS_PER_SCAN == 0 && ThreadTable.count != 0) {
                scan();
            }
            if (tick % TICKS_PER_CANARY == 0) {
                look();
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

    /** One that fails is dead. */
    private static void look() {
        Runnable watching = canary;
        try {
            if (watching != null) {
                watching.run();
            }
        } catch (Throwable error) {
            HookErrors.record(error);
            canary = null;
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
