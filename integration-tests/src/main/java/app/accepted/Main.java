package app.accepted;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Interrupts each of the pumps once while it waits; it goes on, waits again at the same place, and ends with a message. */
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
                Pump.Whole.Nested::run);
        for (Consumer<BlockingQueue<String>> each : pumps) {
            BlockingQueue<String> queue = new LinkedBlockingQueue<>();
            Thread pump = new Thread(() -> each.accept(queue));
            pump.start();
            awaitWaiting(pump);
            pump.interrupt();
            SWALLOWED.acquire();
            awaitWaiting(pump);
            queue.put("last");
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
