package app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** A {@code StructuredTaskScope} for code compiled for 17: the preview of 21 and that of 25, which have little in common. */
public final class StructuredScope implements AutoCloseable {
    private static final String TYPE = "java.util.concurrent.StructuredTaskScope";

    private final Object scope;

    private StructuredScope(Object scope) {
        this.scope = scope;
    }

    /** Whether there are scopes and this JVM was started with previews. */
    public static boolean available() {
        try (StructuredScope scope = open()) {
            scope.join();
            return true;
        } catch (IllegalStateException absent) {
            return false;
        }
    }

    /** One that its owner can shut down in 21; in 25 a subtask that fails does. */
    public static StructuredScope open() {
        return opensByMethod() ? opened() : constructed(TYPE);
    }

    /** One that is cancelled when a subtask fails. */
    public static StructuredScope openToFailure() {
        return opensByMethod() ? opened() : constructed(TYPE + "$ShutdownOnFailure");
    }

    /** One with a timer, which there is since 25. */
    public static StructuredScope openFor(Duration timeout) {
        Class<?> joiner = type(TYPE + "$Joiner");
        Object awaitAll = call(null, method(joiner, "awaitAll"));
        Method withTimeout = method(type(TYPE + "$Configuration"), "withTimeout", Duration.class);
        Function<Object, Object> timed = configuration -> call(configuration, withTimeout, timeout);
        return new StructuredScope(call(null, method(type(TYPE), "open", joiner, Function.class), awaitAll, timed));
    }

    public void fork(Runnable task) {
        Callable<Object> callable = () -> {
            task.run();
            return "ran";
        };
        call(scope, method(type(TYPE), "fork", Callable.class), callable);
    }

    /** Waits for the end of the subtasks, whether they fail or not. */
    public void join() {
        try {
            method(type(TYPE), "join").invoke(scope);
        } catch (InvocationTargetException failed) {
            // the failure of a subtask
        } catch (IllegalAccessException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** By its owner in 21, by a subtask that fails in 25. */
    public void shutDown() {
        if (opensByMethod()) {
            fork(() -> {
                throw new IllegalStateException("a sibling failed");
            });
        } else {
            call(scope, method(type(TYPE), "shutdown"));
        }
    }

    @Override
    public void close() {
        call(scope, method(type(TYPE), "close"));
    }

    private static boolean opensByMethod() {
        return type(TYPE).isInterface();
    }

    private static StructuredScope opened() {
        return new StructuredScope(call(null, method(type(TYPE), "open")));
    }

    private static StructuredScope constructed(String name) {
        try {
            return new StructuredScope(type(name).getConstructor().newInstance());
        } catch (ReflectiveOperationException | UnsupportedOperationException noPreviews) {
            throw new IllegalStateException(noPreviews);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException | UnsupportedClassVersionError absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static Method method(Class<?> type, String name, Class<?>... parameters) {
        try {
            return type.getMethod(name, parameters);
        } catch (NoSuchMethodException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static Object call(Object target, Method method, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (IllegalAccessException | InvocationTargetException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
