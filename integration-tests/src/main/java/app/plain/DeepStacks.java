package app.plain;

import app.waiting.Limits;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * Cancels futures at the end of the stack, again and again, so that it overflows here and there in whatever a cancellation runs; then is
 * interrupted as if nothing had happened.
 */
public final class DeepStacks {
    private static final int OVERFLOWS = 20;
    private static final int CANCELS_EACH = 40;

    private static int left;

    private DeepStacks() {}

    /** Begins when there is a line on its standard input. */
    public static void main(String[] arguments) throws IOException {
        System.in.read();
        CountDownLatch deep = new CountDownLatch(1);
        Thread thread = new Thread(null, () -> overflow(deep), "deep", 256 << 10);
        thread.setDaemon(true);
        thread.start();
        Limits.await(deep);
        Thread interrupter = new Thread(thread::interrupt, "interrupter");
        interrupter.start();
        Limits.join(interrupter);
        Limits.join(thread);
    }

    private static void overflow(CountDownLatch deep) {
        left = CANCELS_EACH;
        cancel(); // initialises what must not be initialised at the end of a stack
        for (int i = 0; i < OVERFLOWS; i++) {
            left = CANCELS_EACH;
            descend(i);
        }
        deep.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException expected) {
            System.out.println("told");
        }
    }

    /** Cancels on the way back from the end of the stack, with a little more room each time. */
    private static int descend(int depth) {
        int below = 0;
        try {
            below = depth < Integer.MAX_VALUE ? descend(depth + 1) : 0;
        } catch (StackOverflowError end) {
            // this is how deep it goes
        }
        return below + cancel();
    }

    private static int cancel() {
        if (left == 0) {
            return 0;
        }
        left--;
        return new CompletableFuture<String>().cancel(false) ? 1 : 0;
    }
}
