package app.guards;

import app.VirtualThreads;
import app.flag.Verdicts;
import app.waiting.Limits;
import dev.cutpoint.api.Cancellation;
import java.util.Random;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread that goes behind a shield and comes out again, and another one that interrupts it once in each round, at any moment of that:
 * the interrupt is there afterwards, once. With the agent it is never seen inside.
 *
 * <p>Neither waits for the other but by looking, so that no wait sets the moment.
 */
public final class ShieldRounds {
    private static final int MOST_SPINS = 3_000;

    private final Verdicts verdicts;
    private final int rounds;
    private volatile int round;
    private volatile int interrupted;
    private volatile boolean failed;

    private ShieldRounds(Verdicts verdicts, int rounds) {
        this.verdicts = verdicts;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        Verdicts verdicts = new Verdicts(arguments[0].equals("agent"));
        int rounds = Integer.parseInt(arguments[1]);
        new ShieldRounds(verdicts, rounds).run(Thread::new);
        if (VirtualThreads.available()) {
            new ShieldRounds(verdicts, rounds).run(VirtualThreads.factory("shielded-"));
        }
        verdicts.print();
    }

    private void run(ThreadFactory kind) {
        Thread shielded = kind.newThread(this::goThrough);
        shielded.start();
        Random random = new Random(1);
        for (int i = 1; i <= rounds && !failed; i++) {
            int next = i;
            Limits.until(() -> round >= next || failed);
            spin(random.nextInt(MOST_SPINS));
            shielded.interrupt();
            interrupted = i;
        }
        Limits.join(shielded);
    }

    private void goThrough() {
        Random random = new Random(2);
        try {
            for (int i = 1; i <= rounds; i++) {
                round = i;
                goThrough(random, i);
            }
        } catch (RuntimeException stuck) {
            verdicts.same("round " + round, "over", stuck.getMessage());
        } finally {
            failed = round < rounds;
        }
    }

    private void goThrough(Random random, int number) {
        spin(random.nextInt(MOST_SPINS));
        boolean inside = Cancellation.shielded(() -> inside(random, random.nextInt(3)));
        verdicts.same("inside " + number, false, inside && verdicts.agent());
        Limits.until(Thread::interrupted);
        Limits.until(() -> interrupted == number);
        verdicts.same("again " + number, false, Thread.interrupted());
    }

    /** Whether the status was ever set. */
    private static boolean inside(Random random, int deeper) {
        boolean seen = false;
        for (int i = 0; i < 3; i++) {
            spin(random.nextInt(MOST_SPINS / 6));
            if (random.nextInt(8) == 0) {
                LockSupport.parkNanos(1_000);
            }
            seen |= Thread.currentThread().isInterrupted();
        }
        if (deeper > 0) {
            seen |= Cancellation.shielded(() -> inside(random, deeper - 1));
        }
        return seen || Thread.currentThread().isInterrupted();
    }

    private static void spin(int times) {
        for (int i = 0; i < times; i++) {
            Thread.onSpinWait();
        }
    }
}
