package app.hostile;

import app.waiting.Limits;
import dev.cutpoint.api.Cancellation;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

/** Cancel something and tell whether the agent has seen it. */
final class Probes {
    private Probes() {}

    static boolean isFutureSeen() {
        boolean[] seen = {false};
        CompletableFuture<String> future = new CompletableFuture<>();
        CompletableFuture<String> after = future.whenComplete((value, failure) -> seen[0] = isSeen());
        future.cancel(false);
        Limits.settled(after);
        if (!future.isCancelled()) {
            throw new IllegalStateException("it is not cancelled");
        }
        return seen[0];
    }

    static boolean isTaskSeen() {
        boolean[] seen = {false};
        CountDownLatch ready = new CountDownLatch(1);
        FutureTask<String> task = new FutureTask<>(() -> {
            try {
                ready.countDown();
                new CountDownLatch(1).await();
            } finally {
                seen[0] = isSeen();
            }
            return "";
        });
        Thread thread = new Thread(task, "task");
        thread.start();
        Limits.await(ready);
        task.cancel(true);
        Limits.join(thread);
        return seen[0];
    }

    private static boolean isSeen() {
        return Cancellation.current()
                .filter(current -> current.kind().word().equals("future-cancel"))
                .isPresent();
    }
}
