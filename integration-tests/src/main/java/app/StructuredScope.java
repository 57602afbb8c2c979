package app;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;

/** {@code StructuredTaskScope}, in the preview of 21 and in that of 25; by reflection, since both are younger than these sources. */
public final class StructuredScope implements AutoCloseable {
    private static final String TYPE = "java.util.concurrent.StructuredTaskScope";

    private final Object scope;

    private StructuredScope(Object scope) {
        this.scope = scope;
    }

    /** Whether there are scopes and this JVM was started with previews. */
    public static boolean available() {
        try {
            StructuredScope scope = new StructuredScope(opened());
            scope.call("join");
            scope.call("close");
            return true;
        } catch (ReflectiveOperationException absent) {
            return false;
        }
    }

    public static StructuredScope open() {
        try {
            return new StructuredScope(opened());
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void fork(Runnable task) {
        fork(() -> {
            task.run();
            return "ran";
        });
    }

    private void fork(Callable<Object> task) {
        try {
            Class.forName(TYPE).getMethod("fork", Callable.class).invoke(scope, task);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The owner does it in 21; in 25 only a subtask that fails can. */
    public void shutDown() {
        try {
            if (opensByMethod()) {
                fork((Callable<Object>) () -> {
                    throw new IllegalStateException("a sibling failed");
                });
            } else {
                call("shutdown");
            }
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Waits for the end of the subtasks, whether they fail or not. */
    public void join() {
        try {
            Class.forName(TYPE).getMethod("join").invoke(scope);
        } catch (InvocationTargetException failed) {
            // The failure of a subtask.
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        try {
            call("close");
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Object opened() throws ReflectiveOperationException {
        return opensByMethod()
                ? Class.forName(TYPE).getMethod("open").invoke(null)
                : Class.forName(TYPE).getConstructor().newInstance();
    }

    private static boolean opensByMethod() throws ClassNotFoundException {
        return Class.forName(TYPE).isInterface();
    }

    private void call(String method) throws ReflectiveOperationException {
        Class.forName(TYPE).getMethod(method).invoke(scope);
    }
}
