package app.points;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Waits in several places: some waits end by themselves, one is cancelled, one is never reached. */
public final class Exits {
    /** A queue of the program's own, which nobody else knows. */
    static final class Letters extends ArrayBlockingQueue<String> {
        private static final long serialVersionUID = 1;

        Letters() {
            super(3);
        }
    }

    private final BlockingQueue<String> jobs = new ArrayBlockingQueue<>(3);
    private final Letters letters = new Letters();
    private final CountDownLatch reading = new CountDownLatch(1);
    private final ReentrantLock lock = new ReentrantLock();

    private Exits() {}

    public static void main(String[] arguments) throws InterruptedException {
        Exits exits = new Exits();
        exits.work();
        exits.read();
        Orders.placeTwo();
        if (arguments.length > 0) {
            exits.rest();
        }
        System.out.println("done");
    }

    private void work() throws InterruptedException {
        for (int job = 0; job < 3; job++) {
            jobs.put("job " + job);
        }
        while (!jobs.isEmpty()) {
            jobs.take();
        }
        lock.lock();
        try {
            System.out.println("worked");
        } finally {
            lock.unlock();
        }
    }

    private void read() throws InterruptedException {
        Thread reader = new Thread(this::readLetter, "reader");
        reader.start();
        reading.await();
        reader.interrupt();
        reader.join();
    }

    private void readLetter() {
        reading.countDown();
        try {
            System.out.println(letters.take());
        } catch (InterruptedException nothingToRead) {
            System.out.println("no letter");
        }
    }

    private void rest() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
    }
}
