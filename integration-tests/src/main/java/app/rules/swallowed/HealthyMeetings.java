package app.rules.swallowed;

import app.rules.Canceller;
import app.rules.Span;
import app.rules.Spot;
import app.rules.Threads;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;

/** One who is to meet others is interrupted: they were not cancelled. */
public final class HealthyMeetings {
    private HealthyMeetings() {}

    public static String barrierBreaksForTheOthers() throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(3);
        StringBuilder log = new StringBuilder();
        Thread other = Threads.platform(() -> {
            try {
                barrier.await();
            } catch (BrokenBarrierException e) {
                log.append("goes on alone");
            }
            Span.pass();
        });
        Spot.waiting(other);
        Thread one = Threads.platform(() -> {
            try {
                barrier.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Canceller.interruptWaiting(one);
        Threads.join(one);
        Threads.join(other);
        return log.toString();
    }

    public static String exchangeIsGivenUp() throws Exception {
        Exchanger<String> exchanger = new Exchanger<>();
        StringBuilder got = new StringBuilder();
        Thread one = Threads.platform(() -> exchanger.exchange("from one"));
        Canceller.interruptWaiting(one);
        Threads.join(one);
        Thread another = Threads.platform(() -> got.append(exchanger.exchange("from another")));
        String given = exchanger.exchange("from main", 20, TimeUnit.SECONDS);
        Threads.join(another);
        return given + ", " + got;
    }

    public static String phaseIsLeft() throws Exception {
        Phaser phaser = new Phaser(2);
        Thread one = Threads.platform(() -> {
            int phase = phaser.arrive();
            try {
                phaser.awaitAdvanceInterruptibly(phase);
            } catch (InterruptedException e) {
                phaser.arriveAndDeregister();
            }
        });
        Canceller.interruptWaiting(one);
        Threads.join(one);
        phaser.arrive();
        return "phase " + phaser.getPhase();
    }

    public static String processIsDestroyed() throws Exception {
        StringBuilder log = new StringBuilder();
        Process process = new ProcessBuilder("sleep", "20").start();
        Thread owner = Threads.platform(() -> {
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                process.destroy();
                log.append("destroyed");
                throw e;
            }
        });
        Canceller.interruptWaiting(owner);
        Threads.join(owner);
        process.waitFor();
        return log.toString();
    }

    public static String timerIsInterruptedBetweenItsTasks() throws Exception {
        Timer timer = new Timer("timer", true);
        Spot spot = new Spot();
        timer.schedule(task(spot::reach), 0);
        Canceller.interrupt(spot.waiting());
        CountDownLatch ran = new CountDownLatch(1);
        timer.schedule(task(ran::countDown), Span.LONG_MILLIS);
        ran.await();
        timer.cancel();
        return "ran";
    }

    private static TimerTask task(Runnable run) {
        return new TimerTask() {
            @Override
            public void run() {
                run.run();
            }
        };
    }
}
