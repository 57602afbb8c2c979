package dev.cutpoint.instrument.jdk;

import java.util.ArrayList;
import java.util.List;

/**
 * The hooks of one JDK type and its relatives.
 *
 * <p>Start-up reads the names of the types alone. The rows with their code are made when one of the types is woven, or when somebody asks
 * for all of them: few of the types are loaded while a program starts.
 */
public enum HookFamily {
    THREADS("java/lang/Thread"),
    EXCEPTIONS(
            "java/lang/InterruptedException",
            "java/nio/channels/ClosedByInterruptException",
            "java/nio/channels/FileLockInterruptionException",
            "java/io/InterruptedIOException",
            "java/net/SocketException"),
    FUTURE_TASKS("java/util/concurrent/FutureTask"),
    COMPLETABLE_FUTURES(
            "java/util/concurrent/CompletableFuture",
            "java/util/concurrent/CompletableFuture$UniComposeExceptionally",
            "java/util/concurrent/CompletableFuture$AsyncSupply",
            "java/util/concurrent/CompletableFuture$AsyncRun",
            "java/util/concurrent/CompletableFuture$Timeout",
            "java/util/concurrent/CompletableFuture$Canceller"),
    STAGES(
            "java/util/concurrent/CompletableFuture$UniApply",
            "java/util/concurrent/CompletableFuture$UniAccept",
            "java/util/concurrent/CompletableFuture$UniRun",
            "java/util/concurrent/CompletableFuture$OrApply",
            "java/util/concurrent/CompletableFuture$OrAccept",
            "java/util/concurrent/CompletableFuture$OrRun"),
    EXECUTORS(
            "java/util/concurrent/AbstractExecutorService",
            "java/util/concurrent/ThreadPoolExecutor",
            "java/util/concurrent/ThreadPoolExecutor$Worker",
            "java/util/concurrent/ThreadPerTaskExecutor"),
    FORK_JOIN(
            "java/util/concurrent/ForkJoinTask",
            "java/util/concurrent/ForkJoinTask$AdaptedInterruptibleCallable",
            "java/util/concurrent/ForkJoinTask$InterruptibleTask",
            "java/util/concurrent/ForkJoinTask$CallableWithTimeout",
            "java/util/concurrent/ForkJoinTask$InvokeAnyRoot",
            "java/util/concurrent/DelayScheduler$ScheduledForkJoinTask",
            "java/util/concurrent/ForkJoinPool",
            "java/util/concurrent/ForkJoinPool$WorkQueue"),
    VIRTUAL_THREADS("java/lang/VirtualThread"),
    STRUCTURED(
            "java/util/concurrent/StructuredTaskScope",
            "java/util/concurrent/StructuredTaskScope$SubtaskImpl",
            "java/util/concurrent/StructuredTaskScopeImpl",
            "java/util/concurrent/StructuredTaskScopeImpl$SubtaskImpl"),
    SHUTDOWN("java/lang/ApplicationShutdownHooks"),
    HTTP_CLIENT("jdk/internal/net/http/common/MinimalFuture", "jdk/internal/net/http/MultiExchange");

    private final List<String> types;

    HookFamily(String... types) {
        this.types = List.of(types);
    }

    /** Internal names of the JDK's types, of any release, that have hooks of this family. */
    public List<String> types() {
        return types;
    }

    /** All hooks of the family, of any release. */
    public List<JdkHook> hooks() {
        return switch (this) {
            case THREADS -> ThreadHooks.hooks();
            case EXCEPTIONS -> ExceptionHooks.hooks();
            case FUTURE_TASKS -> FutureTaskHooks.hooks();
            case COMPLETABLE_FUTURES -> CompletableFutureHooks.hooks();
            case STAGES -> StageHooks.hooks();
            case EXECUTORS -> ExecutorHooks.hooks();
            case FORK_JOIN -> ForkJoinHooks.hooks();
            case VIRTUAL_THREADS -> VirtualThreadHooks.hooks();
            case STRUCTURED -> StructuredHooks.hooks();
            case SHUTDOWN -> ShutdownHooks.hooks();
            case HTTP_CLIENT -> HttpClientHooks.hooks();
        };
    }

    /** Those for one type in one release of the JDK. */
    List<JdkHook> hooks(String type, int release) {
        List<JdkHook> wanted = new ArrayList<>();
        for (JdkHook each : hooks()) {
            if (each.type().equals(type) && each.isFor(release)) {
                wanted.add(each);
            }
        }
        return wanted;
    }
}
