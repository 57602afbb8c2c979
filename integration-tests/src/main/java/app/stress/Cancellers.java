package app.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Cancels one target after the other, and starts another one for each as long as there are any to come. */
final class Cancellers {
    private static final int THREADS = 2;
    private static final int AT_ONCE = 2_000;
    private static final long LONGEST_SECONDS = 120;

    private final int total;
    private final Targets targets;
    private final CountDownLatch over;
    private final BlockingQueue<Target> ready = new LinkedBlockingQueue<>();
    private final AtomicInteger started = new AtomicInteger();
    private final AtomicInteger turns = new AtomicInteger();

    Cancellers(int total, Targets targets) {
        this.total = total;
        this.targets = targets;
        this.over = new CountDownLatch(total);
    }

    /** Returns when all have been cancelled and nothing of them is left to be checked. */
    void run(long perSecond) throws InterruptedException {
        for (int i = 0; i < AT_ONCE; i++) {
            startNext();
        }
        Pace pace = new Pace(perSecond);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Thread thread = new Thread(() -> cancelAll(pace), "canceller-" + i);
            threads.add(thread);
            thread.start();
        }
        for (Thread each : threads) {
            each.join();
        }
        if (!over.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(over.getCount() + " of " + total + " that were cancelled do not end");
        }
    }

    private void cancelAll(Pace pace) {
        for (int turn = turns.getAndIncrement(); turn < total; turn = turns.getAndIncrement()) {
            pace.await(turn);
            take().cancel();
            startNext();
        }
    }

    private Target take() {
        try {
            Target target = ready.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
            if (target == null) {
                throw new IllegalStateException("nothing is ready to be cancelled");
            }
            return target;
        } catch (InterruptedException nobodyDoesThat) {
            throw new IllegalStateException(nobodyDoesThat);
        }
    }

    private void startNext() {
        int number = started.getAndIncrement();
        if (number < total) {
            Target target = targets.target(number);
            target.start(() -> ready.add(target), over::countDown);
        }
    }
}
