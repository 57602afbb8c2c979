package shop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;

/** A shop whose till ignores that it is told to stop; how the shop itself ends is for the caller to say. */
public final class Till {
    private final BlockingQueue<String> orders = new LinkedBlockingQueue<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private volatile Thread clerk;
    private volatile boolean disturbed;

    private Till() {}

    /** Opens the till, tries to stop it, and ends as the arguments say: {@code exit 7}, {@code halt 9}, {@code kill}, … */
    public static void main(String[] arguments) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.err.println("lights out")));
        new Till().day();
        System.out.println("closed");
        String ending = arguments.length == 0 ? "return" : arguments[0];
        switch (ending) {
            case "exit" -> System.exit(Integer.parseInt(arguments[1]));
            case "halt" -> Runtime.getRuntime().halt(Integer.parseInt(arguments[1]));
            case "throw" -> throw new IllegalStateException("robbed");
            case "kill" -> kill();
            case "echo" -> System.out.println("heard " + new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
            case "stay" -> stay();
            default -> {}
        }
    }

    private void day() throws Exception {
        ExecutorService staff = Executors.newFixedThreadPool(1);
        Future<?> till = staff.submit(this::serve);
        open.await();
        awaitClerk(false);
        till.cancel(true);
        awaitClerk(true);
        orders.put("close");
        staff.shutdown();
    }

    private void serve() {
        clerk = Thread.currentThread();
        open.countDown();
        String order = "";
        while (!order.equals("close")) {
            try {
                order = orders.take();
            } catch (InterruptedException ignored) {
                disturbed = true;
            }
        }
    }

    /** Until the clerk waits for an order, the first time or after having been disturbed. */
    private void awaitClerk(boolean again) {
        while (disturbed != again || clerk.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    private static void kill() throws IOException, InterruptedException {
        String self = Long.toString(ProcessHandle.current().pid());
        new ProcessBuilder("kill", "-KILL", self).start().waitFor();
        stay();
    }

    private static void stay() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
