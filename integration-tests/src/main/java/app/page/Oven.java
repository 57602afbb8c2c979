package app.page;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** Bakes two loaves whatever it is told. */
final class Oven implements Runnable {
    private final SynchronousQueue<String> dough = new SynchronousQueue<>();
    private final CountDownLatch started;
    private final long rest;

    Oven(CountDownLatch started, long rest) {
        this.started = started;
        this.rest = rest;
    }

    @Override
    public void run() {
        for (int loaf = 0; loaf < 2; loaf++) {
            try {
                started.countDown();
                dough.poll(loaf == 0 ? 60_000 : rest, TimeUnit.MILLISECONDS);
            } catch (InterruptedException notNow) {
                System.out.println("bakes on");
            }
        }
    }
}
