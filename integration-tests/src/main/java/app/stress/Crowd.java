package app.stress;

import app.flag.Verdicts;
import dev.cutpoint.api.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Threads that all wait while others are cancelled: nothing of that may reach them. */
final class Crowd {
    private static final long LONGEST_MINUTES = 10;

    private final int size;
    private final Verdicts verdicts;
    private final CountDownLatch come;
    private final CountDownLatch gone;
    private final Meeting meeting = new Meeting();

    Crowd(int size, Verdicts verdicts) {
        this.size = size;
        this.verdicts = verdicts;
        this.come = new CountDownLatch(size);
        this.gone = new CountDownLatch(size);
    }

    /** Returns when every thread is there and about to wait. */
    void gather(ThreadFactory threads) throws InterruptedException {
        for (int i = 0; i < size; i++) {
            int number = i;
            threads.newThread(() -> attend(number)).start();
        }
        await(come, "came");
    }

    private void attend(int number) {
        try {
            come.countDown();
            String answer = meeting.waitFor(number);
            verdicts.same("what was waited for", meeting.answer(number), answer);
            verdicts.same("status in the crowd", false, Thread.currentThread().isInterrupted());
            verdicts.flag("flag in the crowd", false, Cancellation.isCancelling());
        } catch (Exception failed) {
            verdicts.same("the end of a wait", "no exception", failed.toString());
        } finally {
            gone.countDown();
        }
    }

    /** Gives every thread what it waits for; returns when all have got it. */
    void dismiss() throws InterruptedException {
        meeting.end(size);
        await(gone, "went");
    }

    /** How many are still there. */
    long present() {
        return gone.getCount();
    }

    private void await(CountDownLatch latch, String what) throws InterruptedException {
        if (!latch.await(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            throw new IllegalStateException("only " + (size - latch.getCount()) + " of " + size + " " + what);
        }
    }
}
