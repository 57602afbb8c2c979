package dev.cutpoint.trace;

import java.util.Map;

/** The types that a reader knows, for the classes of the JDK that implement them out of sight. */
final class PublicTypes {

    private static final Map<String, String> PUBLIC = Map.ofEntries(
            Map.entry("java.util.concurrent.StructuredTaskScopeImpl", "java.util.concurrent.StructuredTaskScope"),
            Map.entry("java.util.concurrent.ThreadPerTaskExecutor", "java.util.concurrent.ExecutorService"),
            Map.entry(
                    "java.util.concurrent.ThreadPerTaskExecutor$ThreadBoundFuture", "java.util.concurrent.FutureTask"),
            Map.entry("jdk.internal.net.http.HttpClientFacade", "java.net.http.HttpClient"),
            Map.entry("jdk.internal.net.http.HttpClientImpl", "java.net.http.HttpClient"),
            Map.entry("jdk.internal.net.http.common.MinimalFuture", "java.util.concurrent.CompletableFuture"),
            Map.entry("sun.nio.ch.SocketChannelImpl", "java.nio.channels.SocketChannel"),
            Map.entry("sun.nio.ch.ServerSocketChannelImpl", "java.nio.channels.ServerSocketChannel"),
            Map.entry("sun.nio.ch.DatagramChannelImpl", "java.nio.channels.DatagramChannel"),
            Map.entry("sun.nio.ch.FileChannelImpl", "java.nio.channels.FileChannel"),
            Map.entry("sun.nio.ch.SelectorImpl", "java.nio.channels.Selector"),
            Map.entry("java.lang.ProcessImpl", "java.lang.Process"),
            Map.entry("java.lang.VirtualThread", "java.lang.Thread"),
            Map.entry("java.lang.ThreadBuilders$BoundVirtualThread", "java.lang.Thread"),
            Map.entry("java.net.Socket$SocketInputStream", "java.io.InputStream"),
            Map.entry("java.net.Socket$SocketOutputStream", "java.io.OutputStream"),
            Map.entry(
                    "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject",
                    "java.util.concurrent.locks.Condition"),
            Map.entry(
                    "java.util.concurrent.locks.AbstractQueuedLongSynchronizer$ConditionObject",
                    "java.util.concurrent.locks.Condition"),
            Map.entry("java.util.concurrent.AbstractExecutorService", "java.util.concurrent.ExecutorService"));

    /** Nested classes of these are not public, and what they are to a reader. */
    private static final Map<String, String> NESTED = Map.of(
            "java.util.concurrent.ForkJoinTask$", "java.util.concurrent.ForkJoinTask",
            "java.util.concurrent.DelayScheduler$", "java.util.concurrent.ForkJoinTask",
            "java.util.concurrent.ScheduledThreadPoolExecutor$", "java.util.concurrent.ScheduledFuture",
            "java.util.concurrent.CompletableFuture$", "java.util.concurrent.CompletableFuture",
            "java.util.concurrent.Executors$", "java.util.concurrent.ExecutorService",
            "java.util.concurrent.StructuredTaskScopeImpl$", "java.util.concurrent.StructuredTaskScope",
            "java.util.concurrent.ForkJoinPool$InvokeAny", "java.util.concurrent.ForkJoinTask");

    private PublicTypes() {}

    /** The same name for every class that a reader may know. */
    static String of(String className) {
        String known = PUBLIC.get(className);
        if (known != null || !className.startsWith("java.util.concurrent.") || className.indexOf('$') < 0) {
            return known == null ? className : known;
        }
        return NESTED.entrySet().stream()
                .filter(each -> className.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(className);
    }
}
