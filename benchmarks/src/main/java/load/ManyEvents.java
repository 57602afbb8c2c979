package load;

import dev.cutpoint.benchmarks.RecordingStart;
import dev.cutpoint.benchmarks.VirtualThreads;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Makes a large recording: a hundred thousand hand-overs between virtual threads, which mostly wait for each other, and one cancellation
 * for every ten of them. Each wait is an event with {@code suspend-threshold=0ms}, each cancellation with {@code max-traces-per-second} high enough. It
 * is in no package of ours, whose frames a report leaves out.
 */
public final class ManyEvents {
    private static final int HANDED_OVER = 1_000;
    private static final int CANCELLED = 100;

    private ManyEvents() {}

    public static void main(String[] arguments) throws InterruptedException {
        RecordingStart.await();
        ThreadFactory factory = VirtualThreads.factory();
        int rounds = Integer.parseInt(arguments[0]);
        for (int round = 0; round < rounds; round++) {
            handOver(factory);
            for (int i = 0; i < CANCELLED; i++) {
                cancel(factory);
            }
        }
    }

    private static void handOver(ThreadFactory factory) throws InterruptedException {
        SynchronousQueue<Integer> queue = new SynchronousQueue<>();
        Thread[] both = {
            factory.newThread(() -> {
                for (int i = 0; i < HANDED_OVER; i++) {
                    give(queue, i);
                }
            }),
            factory.newThread(() -> {
                for (int i = 0; i < HANDED_OVER; i++) {
                    take(queue);
                }
            })
        };
        for (Thread each : both) {
            each.start();
        }
        for (Thread each : both) {
            each.join();
        }
    }

    private static void give(SynchronousQueue<Integer> queue, int what) {
        try {
            queue.put(what);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private static void take(SynchronousQueue<Integer> queue) {
        try {
            queue.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private static void cancel(ThreadFactory factory) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        FutureTask<Void> task = new FutureTask<>(() -> {
            started.countDown();
            TimeUnit.MINUTES.sleep(1);
            return null;
        });
        Thread thread = factory.newThread(task);
        thread.start();
        started.await();
        task.cancel(true);
        thread.join();
    }
}
