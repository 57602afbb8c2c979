package app.stress;

import static dev.cutpoint.api.Cancellation.isCancelling;

import app.flag.Verdicts;
import app.waiting.Wait;
import java.util.EnumSet;
import java.util.concurrent.locks.LockSupport;

/** A task that waits until it is interrupted and asks for the flag on every step of its way out. */
final class Victim {
    /** Without those that pin a carrier, spin, or cancel something themselves. */
    private static final Wait[] WAITS = EnumSet.complementOf(
                    EnumSet.of(Wait.JOIN, Wait.TIMED_JOIN, Wait.OBJECT_WAIT, Wait.INVOKE_ALL, Wait.BY_HAND))
            .toArray(Wait[]::new);

    private final Verdicts verdicts;
    private final int number;

    Victim(Verdicts verdicts, int number) {
        this.verdicts = verdicts;
        this.number = number;
    }

    /** Some end by an exception, as tasks do. */
    void run(Runnable ready) throws Exception {
        flag("at the start of a task", false);
        if (number % (WAITS.length + 1) == WAITS.length) {
            park(ready);
        } else {
            await(ready);
        }
    }

    private void park(Runnable ready) {
        ready.run();
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.park(this);
        }
        flag("while the status is set", true);
        verdicts.same("the status", true, Thread.interrupted());
        flag("after the status was cleared", false);
    }

    private void await(Runnable ready) throws Exception {
        switch (Ending.at(number / WAITS.length)) {
            case RECOVERS -> recover(ready);
            case RESTORES -> restore(ready);
            case UNWINDS -> unwind(ready);
        }
    }

    private void recover(Runnable ready) throws Exception {
        try {
            waitReadily(ready);
        } catch (InterruptedException e) {
            flag("in the handler", true);
        }
        flag("after the handler", false);
        verdicts.same("status after the handler", false, Thread.currentThread().isInterrupted());
    }

    private void restore(Runnable ready) throws Exception {
        try {
            waitReadily(ready);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        flag("after the status was restored", true);
        verdicts.same("status that was restored", true, Thread.currentThread().isInterrupted());
    }

    private void unwind(Runnable ready) throws Exception {
        try {
            wrap(ready);
        } finally {
            flag("in finally, after the exception was wrapped", true);
        }
    }

    private void wrap(Runnable ready) throws Exception {
        try {
            waitReadily(ready);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            flag("in finally", true);
        }
    }

    private void waitReadily(Runnable ready) throws Exception {
        ready.run();
        WAITS[number % WAITS.length].forIt();
    }

    private void flag(String place, boolean expected) {
        verdicts.flag(place, expected, isCancelling());
    }
}
