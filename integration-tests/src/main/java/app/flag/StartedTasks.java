package app.flag;

import app.VirtualThreads;
import app.waiting.Limits;
import dev.cutpoint.api.Cancellation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The ways to start a task from a task; each returns after its end. The new one is not cancelling because the old one is. */
final class StartedTasks implements AutoCloseable {
    private final ExecutorService pool = Executors.newSingleThreadExecutor();
    private final ForkJoinPool stealing = new ForkJoinPool(1);

    /** What the flag is in tasks that the calling thread starts, by the way of starting them. */
    Map<String, Boolean> flags() {
        Map<String, Consumer<Runnable>> ways = new LinkedHashMap<>();
        ways.put("thread", StartedTasks::thread);
        ways.put("pool", task -> Limits.get(pool.submit(task)));
        ways.put("fork-join pool", task -> Limits.get(stealing.submit(task)));
        ways.put("common pool", task -> Limits.get(CompletableFuture.runAsync(task)));
        ways.put(
                "forked",
                task -> Limits.get(
                        stealing.submit(() -> ForkJoinTask.adapt(task).fork().join())));
        if (VirtualThreads.available()) {
            ways.put("virtual thread", task -> Limits.join(VirtualThreads.start("started", task)));
        }
        Map<String, Boolean> flags = new LinkedHashMap<>();
        ways.forEach((name, way) -> flags.put(name, flag(way)));
        return flags;
    }

    private static boolean flag(Consumer<Runnable> way) {
        AtomicReference<Boolean> flag = new AtomicReference<>();
        way.accept(() -> flag.set(Cancellation.isCancelling()));
        return flag.get();
    }

    private static void thread(Runnable task) {
        Thread thread = new Thread(task);
        thread.start();
        Limits.join(thread);
    }

    @Override
    public void close() {
        pool.shutdown();
        stealing.shutdown();
    }
}
