package dev.cutpoint.bootstrap;

import java.util.concurrent.FutureTask;

/** What is known of the target of a request. Names only: nothing of the application is called or kept. */
final class Targets {
    private Targets() {}

    /** The name of the thread that runs a future, when it is known; null otherwise. */
    static String name(Object target) {
        if (target instanceof FutureTask<?> future) {
            Thread runner = Jdk.runner(future);
            return runner == null ? null : runner.getName();
        }
        return target instanceof Thread thread ? thread.getName() : null;
    }

    /** The class of the callable or runnable inside; null when it has already been let go. */
    static Class<?> computation(FutureTask<?> future) {
        Object callable = Jdk.callable(future);
        if (callable == null) {
            return null;
        }
        Class<?> type = callable.getClass();
        if (type.getName().equals("java.util.concurrent.Executors$RunnableAdapter")) {
            Object runnable = Jdk.field(callable, type, "task");
            return runnable == null ? type : runnable.getClass();
        }
        return type;
    }

    /** The innermost future that is being cancelled: the end of its run is the end of the effect. */
    static Object future(Scope scope) {
        for (Scope each = scope; each != null; each = each.outer) {
            if (each.target instanceof FutureTask) {
                return each.target;
            }
        }
        return null;
    }
}
