package app.flag;

import static dev.cutpoint.api.Cancellation.isCancelling;

import app.VirtualThreads;
import app.waiting.Limits;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Whoever asks a cancelled future gets an exception about another task: the one who asked is not cancelled. */
final class ObserverChecks {
    private final Verdicts verdicts;

    ObserverChecks(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    private interface Asking {
        Object ask(Future<?> future) throws Exception;
    }

    void run() {
        Map<String, Supplier<Future<?>>> futures = new LinkedHashMap<>();
        futures.put("FutureTask", () -> new FutureTask<>(() -> "value"));
        futures.put("CompletableFuture", CompletableFuture::new);
        futures.put("ForkJoinTask", () -> ForkJoinTask.adapt(() -> "value"));
        futures.forEach((type, future) -> askings(type).forEach((name, asking) -> {
            String all = type + "." + name;
            after(all + " afterwards", future.get(), asking);
            waiting(all + " by a waiter", future.get(), asking, false);
            if (VirtualThreads.available()) {
                waiting(all + " by a virtual waiter", future.get(), asking, true);
            }
        }));
    }

    private static Map<String, Asking> askings(String type) {
        Map<String, Asking> askings = new LinkedHashMap<>();
        askings.put("get", Future::get);
        askings.put("timed get", future -> future.get(1, TimeUnit.DAYS));
        if (type.equals("CompletableFuture")) {
            askings.put("join", future -> ((CompletableFuture<?>) future).join());
            askings.put("join of a dependent", future -> dependent(future).join());
            askings.put("get of a dependent", future -> dependent(future).get());
            askings.put(
                    "join of all",
                    future -> CompletableFuture.allOf((CompletableFuture<?>) future)
                            .join());
        }
        return askings;
    }

    private static CompletableFuture<?> dependent(Future<?> future) {
        return ((CompletableFuture<?>) future).thenApply(value -> value);
    }

    private void after(String name, Future<?> future, Asking asking) {
        future.cancel(true);
        no(name + ", where it was cancelled", isCancelling());
        ask(name, future, asking);
    }

    private void waiting(String name, Future<?> future, Asking asking, boolean virtual) {
        CountDownLatch ready = new CountDownLatch(1);
        Runnable waiter = () -> {
            ready.countDown();
            ask(name, future, asking);
        };
        Thread thread = virtual ? VirtualThreads.start("waiter", waiter) : new Thread(waiter, "waiter");
        if (!virtual) {
            thread.start();
        }
        Limits.await(ready);
        Limits.untilWaiting(thread);
        future.cancel(true);
        Limits.join(thread);
    }

    private void ask(String name, Future<?> future, Asking asking) {
        try {
            Object value = asking.ask(future);
            no(name + ", which gave " + value, true);
        } catch (Exception e) {
            no(name + ", in the handler", isCancelling());
            no(name + ", in the handler of a handler", again(name, future, asking));
        } finally {
            no(name + ", in finally", isCancelling());
        }
        no(name + ", afterwards", isCancelling());
    }

    private boolean again(String name, Future<?> future, Asking asking) {
        try {
            return asking.ask(future) == name;
        } catch (Exception e) {
            return isCancelling();
        }
    }

    private void no(String name, boolean flag) {
        verdicts.flag(name, false, flag);
    }
}
