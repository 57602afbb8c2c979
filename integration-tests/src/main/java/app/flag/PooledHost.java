package app.flag;

import app.waiting.Limits;
import dev.cutpoint.api.Cancellation;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** A host with one worker that goes on to the next task. */
record PooledHost(String name, String kind, ExecutorService executor, Life life) implements Host {
    /** Submits a task and has it cancelled. */
    interface Life {
        void run(ExecutorService executor, Runnable task, Cancelling cancelling);
    }

    @Override
    public void run(Runnable task, Cancelling cancelling) {
        life.run(executor, task, cancelling);
    }

    @Override
    public Optional<Boolean> nextTask() {
        return Optional.of(Limits.get(executor.submit(Cancellation::isCancelling)));
    }
}
