package app.transparency;

import java.util.concurrent.Future;
import java.util.function.Consumer;

/** The one who started a task: interrupts it when it wants to be, the first time in a way of its runner's own, and logs its end. */
record Owner(Turns turns, Journal journal, Journal taskJournal, Journal uncaught) {
    /** Returns at the task's end. */
    void serve(Consumer<Thread> first) {
        Thread task = turns.task();
        Consumer<Thread> request = first;
        while (turns.next()) {
            request.accept(task);
            turns.served();
            say("asked");
            request = Thread::interrupt;
        }
    }

    void say(String what) {
        journal.add(what);
    }

    /** Asks twice: the exception is the same, or another one, as it always was. */
    void outcome(Future<?> future) {
        for (int i = 0; i < 2; i++) {
            try {
                say("got " + future.get());
            } catch (Exception failed) {
                journal.addHere("got " + journal.text(failed));
            }
        }
    }
}
