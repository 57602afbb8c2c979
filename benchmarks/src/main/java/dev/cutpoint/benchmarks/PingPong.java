package dev.cutpoint.benchmarks;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;

/**
 * Two threads that wake each other in turn and wait with {@link LockSupport#park}: a hop with as little beside it as there can be,
 * so that what the agent adds to a wait shows most.
 */
final class PingPong {
    /** Round trips of one game: enough that starting two threads does not count. */
    static final int ROUND_TRIPS = 2_000;

    private volatile boolean pingIsNext = true;

    /** Plays one game on two threads of that factory, and returns when both are done. */
    static void play(ThreadFactory threads) throws InterruptedException {
        PingPong game = new PingPong();
        Thread[] players = new Thread[2];
        players[0] = threads.newThread(() -> game.take(true, players, 1));
        players[1] = threads.newThread(() -> game.take(false, players, 0));
        for (Thread player : players) {
            player.start();
        }
        for (Thread player : players) {
            player.join();
        }
    }

    private void take(boolean ping, Thread[] players, int other) {
        for (int trip = 0; trip < ROUND_TRIPS; trip++) {
            while (pingIsNext != ping) {
                LockSupport.park(this);
            }
            pingIsNext = !ping;
            LockSupport.unpark(players[other]);
        }
    }
}
