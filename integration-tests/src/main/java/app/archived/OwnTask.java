package app.archived;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

/** Extends a class of the JDK that is woven. */
final class OwnTask extends FutureTask<Integer> {
    private final CountDownLatch done;

    OwnTask(Callable<Integer> computation, CountDownLatch done) {
        super(computation);
        this.done = done;
    }

    @Override
    protected void done() {
        done.countDown();
    }
}
