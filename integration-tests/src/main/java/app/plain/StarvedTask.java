package app.plain;

import app.VirtualThreads;
import app.waiting.Limits;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Two virtual threads on one carrier: one computes for a second and looks at nothing, the other one waits and would hear at once, had it
 * a carrier. Both are interrupted at the beginning.
 */
public final class StarvedTask {
    private static final long COMPUTES = TimeUnit.SECONDS.toNanos(1);

    private StarvedTask() {}

    public static void main(String[] arguments) {
        CountDownLatch computing = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread starved = VirtualThreads.start("starved", StarvedTask::waitForNothing);
        Limits.until(() -> starved.getState() == Thread.State.WAITING);
        Thread hog = VirtualThreads.start("hog", () -> {
            computing.countDown();
            compute(interrupted);
        });
        Limits.await(computing);
        hog.interrupt();
        starved.interrupt();
        interrupted.countDown();
        Limits.join(hog);
        Limits.join(starved);
    }

    private static void compute(CountDownLatch interrupted) {
        while (interrupted.getCount() > 0) {
            Thread.onSpinWait();
        }
        long start = System.nanoTime();
        while (System.nanoTime() - start < COMPUTES) {
            Thread.onSpinWait();
        }
    }

    private static void waitForNothing() {
        try {
            new LinkedBlockingQueue<>().take();
        } catch (InterruptedException heard) {
            System.out.println("heard");
        }
    }
}
