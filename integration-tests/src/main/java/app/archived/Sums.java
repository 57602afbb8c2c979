package app.archived;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Adds in another thread and awaits the end. It has no handler, so that nobody has a reason to weave it. */
public final class Sums {
    private Sums() {}

    public static void main(String[] arguments) throws Exception {
        Addition addition = new Addition(List.of(1, 2, 3));
        CountDownLatch done = new CountDownLatch(1);
        OwnTask task = new OwnTask(addition, done);
        new Thread(task).start();
        new Waiter(done).await();
        System.out.println("sum " + task.get());
    }
}
