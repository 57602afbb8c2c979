package app.transparency;

import app.waiting.ChannelWait;
import app.waiting.Wait;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * One thing that a task waits for, when it is interrupted in it, and what it does then.
 *
 * @param before whether the status is set before the wait begins
 */
record Step(String name, Waiting waiting, boolean before, Handling handling) {
    private static final ChannelWait[] ON_ANY_THREAD = {
        ChannelWait.PIPE_READ, ChannelWait.ACCEPT, ChannelWait.SOCKET_CHANNEL_READ, ChannelWait.PIPED_STREAM
    };

    /** Runs {@code ready} when an interrupt can end nothing but the wait. */
    interface Waiting {
        void forIt(Runnable ready) throws Exception;
    }

    static Step any(Random random) {
        boolean before = random.nextBoolean();
        Handling handling = any(random, Handling.values());
        return switch (random.nextInt(8)) {
            case 0 -> of(any(random, ON_ANY_THREAD), before, handling);
            case 1 -> new Step("park", after(Step::park), before, handling);
            case 2 -> new Step("status", after(Step::status), before, handling);
            default -> of(any(random, Wait.values()), before, handling);
        };
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static Step of(Wait wait, boolean before, Handling handling) {
        return new Step(wait.name(), after(wait::forIt), before || wait.spins(), handling);
    }

    private static Step of(ChannelWait wait, boolean before, Handling handling) {
        return new Step(wait.name(), wait::forIt, before, handling);
    }

    private static Waiting after(Wait.Waiting wait) {
        return ready -> {
            ready.run();
            wait.forIt();
        };
    }

    private static void park() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.park();
        }
    }

    private static void status() throws InterruptedException {
        while (!Thread.interrupted()) {
            Thread.onSpinWait();
        }
        throw new InterruptedException("asked");
    }

    @Override
    public String toString() {
        return name + (before ? " before " : " while waiting ") + handling;
    }
}
