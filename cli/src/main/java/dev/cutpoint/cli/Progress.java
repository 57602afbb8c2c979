package dev.cutpoint.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A line on the terminal while something takes long; nothing in a pipe, and nothing when it was quick. */
final class Progress {
    private static final int PATIENCE_MILLIS = 700;
    private static final int TICK_MILLIS = 500;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private Progress() {}

    /** Does the work and says so meanwhile. */
    static <T> T during(String what, Environment environment, Supplier<T> work) {
        ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "cutpoint-progress");
            thread.setDaemon(true);
            return thread;
        });
        Line line = new Line(what, environment);
        Future<?> ticking = ticker.scheduleAtFixedRate(line::show, PATIENCE_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } finally {
            ticking.cancel(false);
            ticker.shutdown();
            line.clear();
        }
    }

    private static final class Line {
        private final String what;
        private final Environment environment;
        private final long start = System.nanoTime();
        private boolean shown;
        private boolean over;

        Line(String what, Environment environment) {
            this.what = what;
            this.environment = environment;
        }

        synchronized void show() {
            if (!over && (shown || environment.terminal().shows(Terminal.Stream.ERR))) {
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
                environment.err().print(CLEAR_LINE + "cutpoint: " + what + " ... " + seconds + " s");
                environment.err().flush();
                shown = true;
            }
        }

        synchronized void clear() {
            over = true;
            if (shown) {
                environment.err().print(CLEAR_LINE);
                environment.err().flush();
            }
        }
    }
}
