package app.transparency;

import app.waiting.Limits;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** A second thread that does what the first one asks while that one stands still, whatever their interrupt statuses are. */
final class Worker {
    private final LinkedBlockingQueue<Runnable> work = new LinkedBlockingQueue<>();

    Worker() {
        Thread thread = new Thread(this::loop, "worker");
        thread.setDaemon(true);
        thread.start();
    }

    private void loop() {
        while (true) {
            Runnable next = work.poll();
            if (next != null) {
                next.run();
            }
            Thread.yield();
        }
    }

    /** Returns when the worker has done it. */
    void perform(Runnable task) {
        AtomicBoolean done = new AtomicBoolean();
        work.add(() -> {
            try {
                task.run();
            } finally {
                done.set(true);
            }
        });
        Limits.until(done::get);
    }
}
