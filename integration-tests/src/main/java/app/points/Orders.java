package app.points;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Stages that are computed, that a cancellation comes before, that fail, and that never come to anything. */
final class Orders {
    private Orders() {}

    static void placeTwo() {
        CompletableFuture<String> kept = new CompletableFuture<>();
        CompletionStage<String> keptBill = bill(kept);
        kept.complete("book");
        CompletableFuture<String> withdrawn = new CompletableFuture<>();
        CompletionStage<String> withdrawnBill = bill(withdrawn);
        withdrawn.cancel(false);
        CompletionStage<String> failedBill =
                bill(CompletableFuture.failedFuture(new IllegalStateException("sold out")));
        System.out.println(answer(keptBill) + ", " + answer(withdrawnBill) + ", " + answer(failedBill));
    }

    private static CompletionStage<String> bill(CompletableFuture<String> order) {
        return order.thenApply(article -> article + " billed").thenApplyAsync(bill -> bill + " and sent");
    }

    private static String answer(CompletionStage<String> bill) {
        return bill.handle((text, failure) -> failure == null ? text : isWithdrawn(failure) ? "withdrawn" : "failed")
                .toCompletableFuture()
                .join();
    }

    private static boolean isWithdrawn(Throwable failure) {
        return failure.getCause() instanceof CancellationException;
    }
}
