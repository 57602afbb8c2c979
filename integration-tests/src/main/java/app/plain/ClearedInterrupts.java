package app.plain;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** A thread that starts each of its jobs with a clear interrupt status; every one of them is interrupted. */
public final class ClearedInterrupts {
    private final Semaphore started = new Semaphore(0);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    private ClearedInterrupts() {}

    public static void main(String[] arguments) throws InterruptedException {
        new ClearedInterrupts().work();
    }

    private void work() throws InterruptedException {
        List<Runnable> jobs = List.of(this::restore, this::takeNoNotice, this::end);
        Thread worker = new Thread(() -> jobs.forEach(ClearedInterrupts::runClear), "worker");
        worker.start();
        interruptNext(worker);
        interruptNext(worker);
        interrupted.countDown();
        interruptNext(worker);
        worker.join();
    }

    private void interruptNext(Thread worker) throws InterruptedException {
        started.acquire();
        worker.interrupt();
    }

    private static void runClear(Runnable job) {
        job.run();
        System.out.println("left behind " + Thread.interrupted());
    }

    private void restore() {
        try {
            started.release();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeNoNotice() {
        started.release();
        while (interrupted.getCount() > 0) {
            Thread.onSpinWait();
        }
    }

    private void end() {
        try {
            started.release();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            System.out.println("ended");
        }
    }
}
