package app.plain;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** A thread that starts each of its jobs with a clear interrupt status, and ends with the last one; all of them are interrupted. */
public final class ClearedInterrupts {
    private ClearedInterrupts() {}

    public static void main(String[] arguments) throws InterruptedException {
        Jobs jobs = new Jobs();
        Thread worker = new Thread(jobs, "worker");
        worker.start();
        interruptNext(jobs, worker);
        interruptNext(jobs, worker);
        jobs.interrupted.countDown();
        interruptNext(jobs, worker);
        worker.join();
    }

    private static void interruptNext(Jobs jobs, Thread worker) throws InterruptedException {
        jobs.started.acquire();
        worker.interrupt();
    }

    private static final class Jobs implements Runnable {
        private final Semaphore started = new Semaphore(0);
        private final CountDownLatch interrupted = new CountDownLatch(1);

        @Override
        public void run() {
            restore();
            System.out.println("left behind " + Thread.interrupted());
            takeNoNotice();
            System.out.println("left behind " + Thread.interrupted());
            restore();
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
    }
}
