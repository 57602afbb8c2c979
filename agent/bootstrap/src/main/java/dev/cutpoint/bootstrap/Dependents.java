package dev.cutpoint.bootstrap;

import java.util.concurrent.CompletableFuture;
import jdk.internal.misc.Unsafe;

/**
 * Who waits for a {@code CompletableFuture}: the completions on its stack, as far as they are stages with a result of their own. Plain
 * memory reads.
 */
final class Dependents {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final String FUTURE = CompletableFuture.class.getName();
    private static final Class<?> COMPLETION = type("Completion");
    private static final Class<?> STAGE = type("UniCompletion");
    private static final Class<?> SECOND = type("CoCompletion");
    private static final long STACK = UNSAFE.objectFieldOffset(CompletableFuture.class, "stack");
    private static final long NEXT = UNSAFE.objectFieldOffset(COMPLETION, "next");
    private static final long DEP = UNSAFE.objectFieldOffset(STAGE, "dep");
    private static final long BASE = UNSAFE.objectFieldOffset(SECOND, "base");

    private Dependents() {}

    /** The last that came, or null. */
    static Object first(CompletableFuture<?> source) {
        return UNSAFE.getReferenceVolatile(source, STACK);
    }

    /** The one that came before, or null. */
    static Object next(Object completion) {
        return UNSAFE.getReferenceVolatile(completion, NEXT);
    }

    /** The stage that a completion completes; itself if it is none of a stage, as a thread that waits is; null once it is done with. */
    static Object stage(Object completion) {
        Object stage = SECOND.isInstance(completion) ? UNSAFE.getReference(completion, BASE) : completion;
        return stage != null && STAGE.isInstance(stage) ? UNSAFE.getReference(stage, DEP) : stage;
    }

    /** One that takes a timer back, which a source with a time-out has. */
    static boolean isOfTimer(Object completion) {
        Object function =
                isNamed(completion, "UniWhenComplete") ? Jdk.field(completion, completion.getClass(), "fn") : null;
        return function != null && isNamed(function, "Canceller");
    }

    /** One of a stage that takes whichever comes first, or waits for all: what comes after it is nothing that it lost. */
    static boolean isOfGroup(Object completion) {
        Object stage = SECOND.isInstance(completion) ? UNSAFE.getReference(completion, BASE) : completion;
        return stage != null
                && (isNamed(stage, "BiRelay")
                        || isNamed(stage, "AnyOf")
                        || stage.getClass().getName().startsWith(FUTURE + "$Or"));
    }

    private static boolean isNamed(Object part, String name) {
        return part.getClass().getName().equals(FUTURE + '$' + name);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(FUTURE + '$' + name, false, null);
        } catch (ClassNotFoundException otherJdk) {
            throw new IllegalStateException(otherJdk);
        }
    }
}
