package app.transparency;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A graph of futures, built and brought to its end in an order that a seed decides. Tasks run when it says so, none by chance. */
final class GraphProgram {
    private static final int STEPS = 40;

    private final Random random;
    private final Journal journal;
    private final Worker worker;
    private final TaskQueue queue = new TaskQueue();
    private final List<CompletableFuture<Object>> futures = new ArrayList<>();

    GraphProgram(long seed, Worker worker) {
        this.random = new Random(seed);
        this.journal = new Journal("graph " + seed);
        this.worker = worker;
    }

    List<String> run() {
        futures.add(new CompletableFuture<>());
        for (int step = 0; step < STEPS; step++) {
            step(step);
        }
        settle();
        boolean interrupted = Thread.interrupted();
        journal.add("ends " + (interrupted ? "interrupted" : "as it began"));
        return journal.lines();
    }

    private void step(int step) {
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3, 4 -> derive("stage " + step);
            case 5 -> end("step " + step);
            case 6 -> perform(queue::drain);
            case 7 -> interrupt("step " + step);
            default -> observe("step " + step);
        }
    }

    private void derive(String name) {
        Stage stage = any(Stage.values());
        GraphCallback callback = new GraphCallback(journal, name, any(Action.values()), anyFuture());
        Executor executor = random.nextInt(3) == 0 ? Runnable::run : queue;
        CompletableFuture<Object> one = anyFuture();
        CompletableFuture<Object> two = anyFuture();
        perform(() -> {
            CompletableFuture<Object> derived = stage.derive(one, two, executor, callback);
            journal.addHere(name + " is " + stage + " " + derived);
            futures.add(derived);
        });
    }

    private void end(String name) {
        CompletableFuture<Object> future = anyFuture();
        Ending ending = any(Ending.values());
        perform(() -> journal.add(name + " " + ending + " " + ending.happenTo(future)));
    }

    private void observe(String name) {
        CompletableFuture<Object> future = anyFuture();
        Observation observation = any(Observation.values());
        perform(() -> journal.add(name + " " + observation.of(future, journal)));
    }

    /** The worker interrupts this thread, and somebody looks sooner or later. */
    private void interrupt(String name) {
        Thread main = Thread.currentThread();
        if (random.nextBoolean()) {
            worker.perform(main::interrupt);
            journal.add(name + " was interrupted");
        } else {
            journal.add(name + " clears " + Thread.interrupted());
        }
    }

    /** Brings everything to an end and looks at it in every way. */
    private void settle() {
        for (CompletableFuture<Object> future : List.copyOf(futures)) {
            Ending ending = any(Ending.values());
            journal.add("at last " + ending + " " + ending.happenTo(future));
        }
        queue.drain();
        for (CompletableFuture<Object> future : futures) {
            for (Observation observation : Observation.values()) {
                journal.add("at last " + observation.of(future, journal));
            }
        }
    }

    /** Here or on the worker. */
    private void perform(Runnable task) {
        if (random.nextInt(3) == 0) {
            worker.perform(task);
        } else {
            task.run();
        }
    }

    private CompletableFuture<Object> anyFuture() {
        return futures.get(random.nextInt(futures.size()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
