package app.points;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** Waits a while in the main thread, and for ever in any other. Never loaded by its name: its class file is what is wanted. */
final class Parcel implements Runnable {
    private final SynchronousQueue<String> door = new SynchronousQueue<>();
    private final CountDownLatch waiting;

    Parcel(CountDownLatch waiting) {
        this.waiting = waiting;
    }

    @Override
    public void run() {
        try {
            if (Thread.currentThread().getName().equals("main")) {
                System.out.println(door.poll(100, TimeUnit.MILLISECONDS));
            } else {
                waiting.countDown();
                System.out.println(door.take());
            }
        } catch (InterruptedException notDelivered) {
            System.out.println("not delivered");
        }
    }
}
