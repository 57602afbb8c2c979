package app.accepted;

import app.rules.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Interrupts each of the pumps once while it waits; it goes on for long, and ends with a message. */
public final class Main {
    static final Semaphore SWALLOWED = new Semaphore(0);

    private Main() {}

    public static void main(String[] none) throws InterruptedException {
        List<Consumer<BlockingQueue<String>>> pumps = List.of(
                Pump::accepted,
                Pump::open,
                queue -> Pump.made(queue).run(),
                queue -> Pump.made(queue, "other").run(),
                Pump::acceptedForOthers,
                queue -> Pump.anonymous(queue).run(),
                Pump.Whole::run);
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (Consumer<BlockingQueue<String>> each : pumps) {
            Thread pump = new Thread(() -> each.accept(queue));
            pump.start();
            awaitWaiting(pump);
            pump.interrupt();
            threads.add(pump);
        }
        SWALLOWED.acquire(pumps.size());
        Span.pass();
        queue.addAll(Collections.nCopies(threads.size(), "last"));
        for (Thread pump : threads) {
            pump.join();
        }
        System.out.println("pumped " + pumps.size());
    }

    private static void awaitWaiting(Thread pump) {
        while (pump.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }
}
