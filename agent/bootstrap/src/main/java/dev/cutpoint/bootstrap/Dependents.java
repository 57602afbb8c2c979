package dev.cutpoint.bootstrap;

import java.util.concurrent.CompletableFuture;
import jdk.internal.misc.Unsafe;

/**
 * Who waits for a {@code CompletableFuture}: the completions on its stack, as far as they are stages with a result of their own. Plain
 * memory reads.
 *
 * <p>What they need is looked up when it is first needed: all classes of ours are initialised while a program starts, and those of the JDK that
 * are named here would be loaded then, which weaves them.
 */
final class Dependents {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final String FUTURE = "java.util.concurrent.CompletableFuture";

    /** Null until something asks. */
    private static volatile Layout layout;

    /** The nested classes of {@code CompletableFuture}, and where their fields are. */
    private record Layout(Class<?> stage, Class<?> second, long stack, long next, long dep, long base) {
        static Layout look() {
            Class<?> stage = type("UniCompletion");
            Class<?> second = type("CoCompletion");
            return new Layout(
                    stage,
                    second,
                    UNSAFE.objectFieldOffset(CompletableFuture.class, "stack"),
                    UNSAFE.objectFieldOffset(type("Completion"), "next"),
                    UNSAFE.objectFieldOffset(stage, "dep"),
                    UNSAFE.objectFieldOffset(second, "base"));
        }
    }

    private Dependents() {}

    private static Layout layout() {
        Layout known = layout;
        if (known == null) {
            known = Layout.look();
            layout = known;
        }
        return known;
    }

    /** The last that came, or null. */
    static Object first(CompletableFuture<?> source) {
        return UNSAFE.getReferenceVolatile(source, layout().stack());
    }

    /** The one that came before, or null. */
    static Object next(Object completion) {
        return UNSAFE.getReferenceVolatile(completion, layout().next());
    }

    /** The stage that a completion completes; itself if it is none of a stage, as a thread that waits is; null once it is done with. */
    static Object stage(Object completion) {
        Object first = ofTwo(completion);
        return first != null && layout().stage().isInstance(first) ? UNSAFE.getReference(first, layout().dep()) : first;
    }

    /** A stage of two sources hangs on the second of them by a completion of its own. */
    private static Object ofTwo(Object completion) {
        return layout().second().isInstance(completion) ? UNSAFE.getReference(completion, layout().base()) : completion;
    }

    /** One that takes a timer back, which a source with a time-out has. */
    static boolean isOfTimer(Object completion) {
        Object function =
                isNamed(completion, "UniWhenComplete") ? Jdk.field(completion, completion.getClass(), "fn") : null;
        return function != null && isNamed(function, "Canceller");
    }

    /** One of a stage that takes whichever comes first, or waits for all: what comes after it is nothing that it lost. */
    static boolean isOfGroup(Object completion) {
        Object stage = ofTwo(completion);
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
