package app.flag;

import app.VirtualThreads;
import app.waiting.Limits;
import dev.cutpoint.api.Cancellation;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Each callback on each future that ended in each way, attached before and after, run where it can be run. */
final class CallbackChecks {
    private final Verdicts verdicts;
    private final Thinning thinning;

    CallbackChecks(Verdicts verdicts, Thinning thinning) {
        this.verdicts = verdicts;
        this.thinning = thinning;
    }

    void run() {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        ExecutorService stealing = Executors.newWorkStealingPool(1);
        for (Origin origin : Origin.values()) {
            for (Derivation derivation : Derivation.values()) {
                for (Callback callback : Callback.values()) {
                    run(origin, derivation, callback, worker, stealing);
                }
                nextTask(origin + "/" + derivation, worker);
                nextTask(origin + "/" + derivation, stealing);
            }
        }
        worker.shutdown();
        stealing.shutdown();
    }

    private void run(
            Origin origin, Derivation derivation, Callback callback, ExecutorService worker, ExecutorService stealing) {
        for (boolean before : new boolean[] {true, false}) {
            switch (callback.runs()) {
                case AT_ONCE -> run(origin, derivation, callback, before, "at once", Runnable::run);
                case IN_THE_POOL -> run(origin, derivation, callback, before, "in the common pool", Runnable::run);
                case IN_AN_EXECUTOR -> {
                    run(origin, derivation, callback, before, "direct executor", Runnable::run);
                    run(origin, derivation, callback, before, "worker", worker);
                    run(origin, derivation, callback, before, "fork-join worker", stealing);
                    if (VirtualThreads.available()) {
                        run(origin, derivation, callback, before, "virtual thread", CallbackChecks::onVirtualThread);
                    }
                }
            }
        }
    }

    private void run(
            Origin origin, Derivation derivation, Callback callback, boolean before, String where, Executor executor) {
        if (thinning.takes()) {
            new CallbackRun(verdicts, origin, derivation, callback, before, where).with(executor);
        }
    }

    private static void onVirtualThread(Runnable task) {
        VirtualThreads.start("callback", task);
    }

    private void nextTask(String name, ExecutorService worker) {
        boolean flag = Limits.get(worker.submit(Cancellation::isCancelling));
        verdicts.flag(name + " in the next task of the worker", false, flag);
    }
}
