package dev.cutpoint.bootstrap;

import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;

/** What is known of the target of a request. Names only: nothing of the application is called or kept. */
final class Targets {
    private static final String ADAPTERS = "java.util.concurrent.";

    private Targets() {}

    /** The name of the thread that runs a future, when it is known; null otherwise. */
    static String name(Object target) {
        if (target instanceof FutureTask<?> future) {
            Thread runner = Jdk.runner(future);
            return runner == null ? null : runner.getName();
        }
        return target instanceof Thread thread ? thread.getName() : null;
    }

    /** A future that runs its computation itself, as against one that is completed by others. */
    static boolean isTask(Object target) {
        return target instanceof FutureTask || target instanceof ForkJoinTask;
    }

    /** The class of the callable or runnable inside, or of a task that is its own computation; null when it has already been let go. */
    static Class<?> computation(Object task) {
        Object inside = task instanceof FutureTask<?> future ? Jdk.callable(future) : adapted(task);
        if (inside == null) {
            return null;
        }
        Class<?> type = inside.getClass();
        if (type.getName().equals("java.util.concurrent.Executors$RunnableAdapter")) {
            Object runnable = Jdk.field(inside, type, "task");
            return runnable == null ? type : runnable.getClass();
        }
        return type;
    }

    /** The JDK's own tasks, by which pools run what they are given, are adapters. */
    private static Object adapted(Object task) {
        Class<?> type = task.getClass();
        if (!type.getName().startsWith(ADAPTERS)) {
            return task;
        }
        Object callable = type.getName().contains("Runnable") ? null : Jdk.field(task, type, "callable");
        return callable == null ? Jdk.field(task, type, "runnable") : callable;
    }

    /** The innermost future that is being cancelled: the end of its run is the end of the effect. */
    static Object future(Scope scope) {
        for (Scope each = scope; each != null; each = each.outer) {
            if (each.runs || each.target instanceof FutureTask) {
                return each.target;
            }
        }
        return null;
    }
}
