package app.flag;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;

/** Structured concurrency, in the preview of 21 and in that of 25; by reflection, since both are younger than these sources. */
final class Scopes {
    private static final String TYPE = "java.util.concurrent.StructuredTaskScope";

    private Scopes() {}

    /** Whether there are scopes and this JVM was started with previews. */
    static boolean available() {
        try {
            Object scope = open();
            call(scope, "join");
            call(scope, "close");
            return true;
        } catch (ReflectiveOperationException absent) {
            return false;
        }
    }

    static void shutDown(Runnable task, Host.Cancelling cancelling) {
        try {
            Object scope = open();
            fork(scope, callable(task));
            cancelling.by(thread -> shutDown(scope));
            joinAndClose(scope);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The owner does it in 21; in 25 only a subtask that fails can. */
    private static void shutDown(Object scope) {
        try {
            if (opensByMethod()) {
                fork(scope, () -> {
                    throw new IllegalStateException("a sibling failed");
                });
            } else {
                call(scope, "shutdown");
            }
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void joinAndClose(Object scope) throws ReflectiveOperationException {
        try {
            call(scope, "join");
        } catch (InvocationTargetException failed) {
            // The sibling's failure.
        }
        call(scope, "close");
    }

    private static Object open() throws ReflectiveOperationException {
        return opensByMethod()
                ? Class.forName(TYPE).getMethod("open").invoke(null)
                : Class.forName(TYPE).getConstructor().newInstance();
    }

    private static boolean opensByMethod() throws ClassNotFoundException {
        return Class.forName(TYPE).isInterface();
    }

    private static void fork(Object scope, Callable<?> task) throws ReflectiveOperationException {
        Class.forName(TYPE).getMethod("fork", Callable.class).invoke(scope, task);
    }

    private static Callable<Object> callable(Runnable task) {
        return () -> {
            task.run();
            return "ran";
        };
    }

    private static void call(Object scope, String method) throws ReflectiveOperationException {
        Class.forName(TYPE).getMethod(method).invoke(scope);
    }
}
