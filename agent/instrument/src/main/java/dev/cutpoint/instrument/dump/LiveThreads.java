package dev.cutpoint.instrument.dump;

import dev.cutpoint.bootstrap.Jdk;
import dev.cutpoint.instrument.OwnMethod;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All threads of this JVM, platform and virtual, with their stacks. A virtual thread is looked at while it stands still, for some
 * microseconds, as {@code jcmd Thread.dump_to_file} does.
 */
final class LiveThreads {
    private static final String OWN = "cutpoint-";
    private static final Function<Thread, StackTraceElement[]> STACK =
            new OwnMethod<>(Thread.class, "getStackTrace", StackTraceElement[].class);
    private static final Function<Thread, Thread.State> STATE =
            new OwnMethod<>(Thread.class, "getState", Thread.State.class);

    private final Instrumentation instrumentation;
    private long threads;
    private long virtualThreads;
    private boolean everyVirtual = true;

    LiveThreads(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    static ThreadSnapshot snapshot(Thread thread) {
        StackTraceElement[] stack = STACK.apply(thread);
        return snapshot(thread, stack);
    }

    private static ThreadSnapshot snapshot(Thread thread, StackTraceElement... stack) {
        return new ThreadSnapshot(thread, STATE.apply(thread), Arrays.asList(stack));
    }

    /** One after the other, so that only one stack is in memory at a time. */
    void forEach(Consumer<ThreadSnapshot> visitor) {
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            if (!isOwn(thread)) {
                threads++;
                visitor.accept(snapshot(thread, stack));
            }
        });
        try {
            forEachVirtual(visitor);
        } catch (ReflectiveOperationException | RuntimeException internalsChanged) {
            everyVirtual = false;
        }
    }

    private static boolean isOwn(Thread thread) {
        return thread == Thread.currentThread() || thread.getName().startsWith(OWN);
    }

    private void forEachVirtual(Consumer<ThreadSnapshot> visitor) throws ReflectiveOperationException {
        Class<?> containers;
        try {
            containers = Class.forName("jdk.internal.vm.ThreadContainers");
        } catch (ClassNotFoundException beforeVirtualThreads) {
            return;
        }
        openTo(LiveThreads.class.getModule());
        everyVirtual = (boolean) containers.getMethod("trackAllThreads").invoke(null);
        Class<?> container = Class.forName("jdk.internal.vm.ThreadContainer");
        forEachIn(
                containers.getMethod("root").invoke(null),
                container.getMethod("threads"),
                container.getMethod("children"),
                visitor);
    }

    private void openTo(Module reader) {
        instrumentation.redefineModule(
                Object.class.getModule(),
                Set.of(),
                Map.of("jdk.internal.vm", Set.of(reader)),
                Map.of(),
                Set.of(),
                Map.of());
    }

    private void forEachIn(Object container, Method members, Method children, Consumer<ThreadSnapshot> visitor)
            throws ReflectiveOperationException {
        try (Stream<?> found = (Stream<?>) members.invoke(container)) {
            found.map(Thread.class::cast).filter(Jdk::isVirtual).forEach(thread -> visit(thread, visitor));
        }
        try (Stream<?> nested = (Stream<?>) children.invoke(container)) {
            for (Object each : nested.toList()) {
                forEachIn(each, members, children, visitor);
            }
        }
    }

    private void visit(Thread thread, Consumer<ThreadSnapshot> visitor) {
        threads++;
        virtualThreads++;
        visitor.accept(snapshot(thread));
    }

    long threads() {
        return threads;
    }

    long virtualThreads() {
        return virtualThreads;
    }

    /** Whether the JVM knows of all its virtual threads. */
    boolean everyVirtual() {
        return everyVirtual;
    }
}
