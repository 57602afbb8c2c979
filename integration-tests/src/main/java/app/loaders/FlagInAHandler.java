package app.loaders;

import dev.cutpoint.api.Cancellation;
import java.util.concurrent.CountDownLatch;

/** Prints the flag in a handler, in finally and afterwards. */
public final class FlagInAHandler {
    private FlagInAHandler() {}

    public static void main(String[] arguments) throws InterruptedException {
        Thread task = new Thread(FlagInAHandler::handle);
        task.start();
        task.interrupt();
        task.join();
    }

    private static void handle() {
        try {
            cleanUp();
        } catch (InterruptedException e) {
            System.out.println("handler " + Cancellation.isCancelling());
        }
        System.out.println("after " + Cancellation.isCancelling());
        System.out.println(
                "loader " + FlagInAHandler.class.getClassLoader().getClass().getSimpleName());
    }

    private static void cleanUp() throws InterruptedException {
        try {
            new CountDownLatch(1).await();
        } finally {
            System.out.println("finally " + Cancellation.isCancelling());
        }
    }
}
