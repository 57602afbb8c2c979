package app.kitchen;

import app.VirtualThreads;
import app.waiting.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** Cooks wait for orders, dishes wait for their ingredients, the chef does not hear that he is called, and all wait for the end of input. */
public final class Kitchen {
    private static final int COOKS = 4;

    private final BlockingQueue<String> orders = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> delivery = new CompletableFuture<>();
    private final List<CompletableFuture<String>> dishes = new ArrayList<>();

    private Kitchen() {}

    public static void main(String[] arguments) throws IOException {
        Kitchen kitchen = new Kitchen();
        kitchen.open(arguments.length == 0 ? COOKS : Integer.parseInt(arguments[0]));
        System.out.println("open");
        while (System.in.read() >= 0) {
            // nothing to say yet
        }
        System.out.println(kitchen.dishes.size() + " dishes not served");
    }

    private void open(int cooks) {
        List<Thread> working = new ArrayList<>();
        for (int i = 0; i < cooks; i++) {
            working.add(cook("cook-" + i));
        }
        for (String each : List.of("soup", "bread")) {
            dishes.add(delivery.thenApply(goods -> each + " of " + goods));
        }
        Thread chef = daemon("chef", this::think);
        working.add(chef);
        working.forEach(each -> Limits.until(() -> each.getState() == Thread.State.WAITING));
        chef.interrupt();
    }

    private Thread cook(String name) {
        return VirtualThreads.available() ? VirtualThreads.start(name, this::cook) : daemon(name, this::cook);
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void cook() {
        try {
            orders.take();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void think() {
        delivery.join();
    }
}
