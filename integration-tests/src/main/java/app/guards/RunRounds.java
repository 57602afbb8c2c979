package app.guards;

import app.flag.Verdicts;
import app.waiting.Limits;
import dev.cutpoint.api.Cancellation;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Computations that are cancelled at any moment, on a worker that leaves the interrupt status as it finds it: those that stand are
 * interrupted, and no interrupt is left for what comes next on the worker, be it a stage or a task.
 */
public final class RunRounds implements Executor {
    private static final int MOST_SPINS = 4_000;

    private final Verdicts verdicts;
    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private volatile boolean over;

    private RunRounds(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    public static void main(String[] arguments) {
        Verdicts verdicts = new Verdicts(arguments[0].equals("agent"));
        new RunRounds(verdicts).run(Integer.parseInt(arguments[1]));
        verdicts.print();
    }

    private void run(int rounds) {
        Thread worker = new Thread(this::work);
        worker.start();
        Random random = new Random(3);
        for (int i = 0; i < rounds; i++) {
            cancel(random, i);
        }
        over = true;
        execute(() -> {});
        Limits.join(worker);
    }

    @Override
    public void execute(Runnable task) {
        queue.add(task);
    }

    private void work() {
        while (!over) {
            try {
                queue.take().run();
            } catch (InterruptedException leaked) {
                verdicts.same("the worker's own wait", "undisturbed", "interrupted");
            }
        }
    }

    private void cancel(Random random, int number) {
        boolean stands = random.nextInt(4) == 0;
        int spins = random.nextInt(MOST_SPINS);
        CompletableFuture<Integer> future = Cancellation.cancellable(this, () -> stands ? stand() : compute(spins));
        CompletableFuture<Void> stage = future.thenAccept(value -> clean("a stage in " + number));
        CountDownLatch next = new CountDownLatch(1);
        execute(() -> {
            clean("a task after " + number);
            next.countDown();
        });
        spin(random.nextInt(MOST_SPINS));
        boolean cancelled = (random.nextBoolean() ? future : stage).cancel(true);
        Limits.await(next);
        verdicts.same("over " + number, true, future.isDone() && (cancelled || !stands));
    }

    private void clean(String where) {
        boolean interrupted = false;
        for (int i = 0; i < 20; i++) {
            interrupted |= Thread.currentThread().isInterrupted();
            Thread.onSpinWait();
        }
        verdicts.same(where, false, interrupted);
    }

    private static int stand() throws InterruptedException {
        new CountDownLatch(1).await();
        return 0;
    }

    private static int compute(int spins) {
        spin(spins);
        return spins;
    }

    private static void spin(int times) {
        for (int i = 0; i < times; i++) {
            Thread.onSpinWait();
        }
    }
}
