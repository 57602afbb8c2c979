package app.plain;

import java.util.concurrent.CompletableFuture;

/** Cancels as many futures as its argument says, one after the other. */
public final class ManyCancellations {
    private ManyCancellations() {}

    public static void main(String[] arguments) {
        int cancelled = 0;
        for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
            cancelled += new CompletableFuture<String>().cancel(false) ? 1 : 0;
        }
        System.out.println("cancelled " + cancelled);
    }
}
