package app.flag;

import app.waiting.Limits;
import dev.cutpoint.api.Cancellation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/** Callbacks that are for a value: a cancelled future runs none of them, one that ended well runs them and none is cancelling. */
final class SkippedChecks {
    private final Verdicts verdicts;

    SkippedChecks(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void run() {
        stages().forEach((name, stage) -> {
            for (Origin origin : Origin.values()) {
                for (Derivation derivation : Derivation.values()) {
                    run(origin + "/" + derivation + "/" + name, origin, derivation, stage);
                }
            }
        });
    }

    private void run(
            String name,
            Origin origin,
            Derivation derivation,
            BiFunction<CompletableFuture<Object>, Runnable, CompletableFuture<?>> stage) {
        CompletableFuture<Object> root = new CompletableFuture<>();
        AtomicInteger runs = new AtomicInteger();
        CompletableFuture<?> attached = stage.apply(derivation.from(root).toCompletableFuture(), () -> {
            runs.incrementAndGet();
            verdicts.flag(name + " in the callback", false, Cancellation.isCancelling());
        });
        origin.happenTo(root);
        Limits.settled(attached);
        verdicts.same(name + " runs", derivation.end(origin) == End.WELL ? 1 : 0, runs.get());
        verdicts.flag(name + " afterwards", false, Cancellation.isCancelling());
    }

    private static Map<String, BiFunction<CompletableFuture<Object>, Runnable, CompletableFuture<?>>> stages() {
        Map<String, BiFunction<CompletableFuture<Object>, Runnable, CompletableFuture<?>>> stages =
                new LinkedHashMap<>();
        stages.put("thenApply", (future, probe) -> future.thenApply(value -> tell(probe)));
        stages.put("thenApplyAsync", (future, probe) -> future.thenApplyAsync(value -> tell(probe)));
        stages.put("thenAccept", (future, probe) -> future.thenAccept(value -> probe.run()));
        stages.put("thenRun", (future, probe) -> future.thenRun(probe));
        stages.put("thenRunAsync", (future, probe) -> future.thenRunAsync(probe));
        stages.put("thenCompose", (future, probe) -> future.thenCompose(value -> told(probe)));
        stages.put("thenCombine", (future, probe) -> future.thenCombine(told(() -> {}), (one, other) -> tell(probe)));
        stages.put("runAfterBoth", (future, probe) -> future.runAfterBoth(told(() -> {}), probe));
        stages.put("acceptEither", (future, probe) -> future.acceptEither(pending(), value -> probe.run()));
        return stages;
    }

    private static Object tell(Runnable probe) {
        probe.run();
        return "told";
    }

    private static CompletableFuture<Object> told(Runnable probe) {
        return CompletableFuture.completedFuture(tell(probe));
    }

    private static CompletableFuture<Object> pending() {
        return new CompletableFuture<>();
    }
}
