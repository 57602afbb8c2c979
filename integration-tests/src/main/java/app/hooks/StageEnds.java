package app.hooks;

import app.waiting.Limits;
import dev.cutpoint.api.Cancellation;
import java.util.concurrent.CompletableFuture;

/** The computation of a stage ends by the interrupt, and its thread goes on. Asks for the flag itself, so that its handlers count. */
final class StageEnds {
    private StageEnds() {}

    /** The source is there already. */
    static void byTheInterrupt(Runnable ready) {
        CompletableFuture<Void> stage = CompletableFuture.completedFuture("").thenAccept(value -> {
            try {
                Interrupts.awaiting(ready);
            } catch (InterruptedException told) {
                throw new IllegalStateException(told);
            }
        });
        over(stage);
    }

    /** Nothing but the handler knows that the exception stands for the interrupt. */
    static void byAnotherException(Runnable ready) {
        CompletableFuture<String> source = new CompletableFuture<>();
        CompletableFuture<Void> stage = source.thenAccept(value -> {
            try {
                Interrupts.awaiting(ready);
            } catch (InterruptedException told) {
                throw new IllegalStateException("no answer");
            }
        });
        source.complete("");
        over(stage);
    }

    private static void over(CompletableFuture<?> stage) {
        Limits.settled(stage);
        System.out.println("afterwards " + Cancellation.isCancelling());
    }
}
