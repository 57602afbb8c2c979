package app.points;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Stages that put another one in the place of what did not come about; whatever their result is, they were told of a cancellation. */
public final class Refunds {
    private static final ExecutorService DESK = Executors.newFixedThreadPool(2);

    private Refunds() {}

    public static void main(String[] arguments) throws InterruptedException {
        settle(order -> order.complete("book"));
        settle(order -> order.cancel(false));
        settle(order -> order.completeExceptionally(new IllegalStateException("sold out")));
        DESK.shutdown();
        System.out.println(DESK.awaitTermination(1, TimeUnit.MINUTES) ? "done" : "still open");
    }

    private static void settle(Consumer<CompletableFuture<String>> end) {
        CompletableFuture<String> order = new CompletableFuture<>();
        CompletableFuture<String> early = before(order);
        CompletableFuture<String> slow = slowly(order);
        end.accept(order);
        CompletableFuture<String> late = after(order);
        CompletableFuture<String> elsewhere = elsewhere(order);
        System.out.println(early.join() + ", " + slow.join() + ", " + late.join() + ", " + elsewhere.join());
    }

    private static CompletableFuture<String> before(CompletableFuture<String> order) {
        return order.exceptionallyCompose(Refunds::refund);
    }

    private static CompletableFuture<String> slowly(CompletableFuture<String> order) {
        return order.exceptionallyComposeAsync(why -> CompletableFuture.supplyAsync(() -> "refund", DESK), DESK);
    }

    private static CompletableFuture<String> after(CompletableFuture<String> order) {
        return order.exceptionallyCompose(Refunds::refund);
    }

    private static CompletableFuture<String> elsewhere(CompletableFuture<String> order) {
        return order.exceptionallyComposeAsync(Refunds::refund, DESK);
    }

    private static CompletionStage<String> refund(Throwable why) {
        return CompletableFuture.completedFuture("refund");
    }
}
