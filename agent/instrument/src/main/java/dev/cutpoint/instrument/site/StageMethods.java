package dev.cutpoint.instrument.site;

import java.util.List;

/** The rows of the methods that make a stage out of one or two others: what waits there is the routine that goes on in its function. */
final class StageMethods {
    private static final String STAGE = "java/util/concurrent/CompletionStage";
    private static final String FUNCTIONS = "java/util/function/";
    private static final String OTHER = "L" + STAGE + ";";
    private static final String FUNCTION = "L" + FUNCTIONS + "Function;";
    private static final String BI_FUNCTION = "L" + FUNCTIONS + "BiFunction;";
    private static final String CONSUMER = "L" + FUNCTIONS + "Consumer;";
    private static final String BI_CONSUMER = "L" + FUNCTIONS + "BiConsumer;";
    private static final String ACTION = "Ljava/lang/Runnable;";
    private static final String EXECUTOR = "Ljava/util/concurrent/Executor;";

    private StageMethods() {}

    static void addTo(List<SuspendingMethod> rows) {
        add(rows, "thenApply", FUNCTION);
        add(rows, "thenAccept", CONSUMER);
        add(rows, "thenRun", ACTION);
        add(rows, "thenCombine", OTHER + BI_FUNCTION);
        add(rows, "thenAcceptBoth", OTHER + BI_CONSUMER);
        add(rows, "runAfterBoth", OTHER + ACTION);
        add(rows, "applyToEither", OTHER + FUNCTION);
        add(rows, "acceptEither", OTHER + CONSUMER);
        add(rows, "runAfterEither", OTHER + ACTION);
        add(rows, "thenCompose", FUNCTION);
        add(rows, "handle", BI_FUNCTION);
        add(rows, "whenComplete", BI_CONSUMER);
        add(rows, "exceptionally", FUNCTION);
        add(rows, "exceptionallyCompose", FUNCTION);
    }

    /** Each has a form for the thread that completes the source, one for the common pool, and one for an executor. */
    private static void add(List<SuspendingMethod> rows, String name, String parameters) {
        rows.add(row(name, "(" + parameters + ")"));
        rows.add(row(name + "Async", "(" + parameters + ")"));
        rows.add(row(name + "Async", "(" + parameters + EXECUTOR + ")"));
    }

    private static SuspendingMethod row(String name, String parameters) {
        return SuspendingMethod.of(STAGE, name, parameters, CancelResponse.SKIPS, false);
    }
}
