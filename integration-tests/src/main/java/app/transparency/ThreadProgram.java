package app.transparency;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A task of some steps that is interrupted in each, in a runner that a seed decides. */
final class ThreadProgram {
    private final long seed;
    private final Random random;

    ThreadProgram(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    List<String> run() {
        List<TaskRunner> runners = TaskRunner.available();
        TaskRunner runner = runners.get(random.nextInt(runners.size()));
        List<Step> steps = new ArrayList<>();
        for (int i = random.nextInt(3); i < 4; i++) {
            steps.add(Step.any(random));
        }
        Journal task = new Journal("task " + seed);
        Journal owner = new Journal("owner " + seed);
        Journal uncaught = new Journal("uncaught " + seed);
        Turns turns = new Turns();
        owner.add("runs " + runner);
        runner.run(() -> go(steps, task, turns), new Owner(turns, owner, task, uncaught));
        return Stream.of(task, uncaught, owner)
                .flatMap(journal -> journal.lines().stream())
                .toList();
    }

    private static Object go(List<Step> steps, Journal journal, Turns turns) throws Exception {
        turns.begin();
        try {
            for (Step step : steps) {
                new StepRun(journal, turns, step).go();
                journal.add("clears " + Thread.interrupted());
            }
            return "went through";
        } finally {
            journal.add("task ends");
            turns.end();
        }
    }
}
