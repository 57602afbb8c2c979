package dev.cutpoint.instrument.jdk;

import java.util.List;
import java.util.stream.Stream;

/** All hooks into JDK classes; each type has a class of its own in this package. */
public final class JdkHooks {
    private JdkHooks() {}

    public static List<JdkHook> all() {
        return Stream.of(
                        ThreadHooks.hooks(),
                        ExceptionHooks.hooks(),
                        FutureTaskHooks.hooks(),
                        CompletableFutureHooks.hooks(),
                        ExecutorHooks.hooks(),
                        ForkJoinHooks.hooks(),
                        VirtualThreadHooks.hooks(),
                        StructuredHooks.hooks(),
                        ShutdownHooks.hooks(),
                        HttpClientHooks.hooks())
                .flatMap(List::stream)
                .toList();
    }
}
