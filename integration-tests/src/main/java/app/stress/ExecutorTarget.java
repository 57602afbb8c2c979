package app.stress;

import app.flag.Verdicts;
import dev.cutpoint.api.Cancellation;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** An executor with several tasks: all of them are reached by one cancellation. */
final class ExecutorTarget implements Target {
    private static final int TASKS = 3;

    private final Verdicts verdicts;
    private final ExecutorService executor = Workers.open();
    private final int number;
    private final Queue<Future<?>> futures = new ConcurrentLinkedQueue<>();

    ExecutorTarget(Verdicts verdicts, int number) {
        this.verdicts = verdicts;
        this.number = number;
    }

    @Override
    public void start(Runnable ready, Runnable over) {
        AtomicInteger waiting = new AtomicInteger(TASKS);
        AtomicInteger running = new AtomicInteger(TASKS);
        for (int i = 0; i < TASKS; i++) {
            Victim victim = new Victim(verdicts, number + i);
            futures.add(executor.submit(() -> {
                try {
                    victim.run(() -> last(waiting, ready));
                    return "ran";
                } finally {
                    last(running, over);
                }
            }));
        }
    }

    private static void last(AtomicInteger left, Runnable action) {
        if (left.decrementAndGet() == 0) {
            action.run();
        }
    }

    @Override
    public void cancel() {
        verdicts.same("tasks that never started", 0, executor.shutdownNow().size());
        futures.forEach(each -> verdicts.same("future of an executor that was shut down", false, each.isCancelled()));
        verdicts.flag("where an executor was shut down", false, Cancellation.isCancelling());
    }
}
