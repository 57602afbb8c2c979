package app.kitchen;

import app.VirtualThreads;
import app.waiting.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/** Cooks wait at a door that main holds until the end of input; one does not hear that he is called. */
public final class Larder {
    private static final int COOKS = 2;

    private final Object door = new Object();
    private final BlockingQueue<String> stock = new LinkedBlockingQueue<>();

    private Larder() {}

    public static void main(String[] arguments) throws IOException {
        Larder larder = new Larder();
        synchronized (larder.door) {
            synchronized (larder) {
                larder.fill();
                System.out.println("open");
                while (System.in.read() >= 0) {
                    // nothing to say yet
                }
            }
        }
    }

    private void fill() {
        List<Thread> working = new ArrayList<>();
        for (int i = 0; i < COOKS; i++) {
            working.add(thread("cook-" + i, this::enter));
        }
        if (VirtualThreads.available()) {
            working.add(VirtualThreads.start("guest", this::enter));
        }
        Thread chef = thread("chef", this::lock);
        working.add(chef);
        working.forEach(each -> Limits.until(() -> each.getState() == Thread.State.BLOCKED));
        chef.interrupt();
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void enter() {
        try {
            synchronized (door) {
                stock.take();
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void lock() {
        LockSupport.park(); // here is where the JVM says that the thread stands
    }
}
