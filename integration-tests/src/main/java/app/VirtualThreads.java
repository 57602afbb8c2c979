package app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Virtual threads for code compiled for 17; callers ask first whether there are any. */
public final class VirtualThreads {
    private static final boolean AVAILABLE = Runtime.version().feature() >= 21;

    private VirtualThreads() {}

    public static boolean available() {
        return AVAILABLE;
    }

    public static boolean isVirtual(Thread thread) {
        return AVAILABLE && (Boolean) call(thread, method(Thread.class, "isVirtual"));
    }

    public static Thread start(String name, Runnable task) {
        Object builder = call(null, method(Thread.class, "ofVirtual"));
        Class<?> type = method(Thread.class, "ofVirtual").getReturnType();
        Object named = call(builder, method(type, "name", String.class), name);
        return (Thread) call(named, method(type, "start", Runnable.class), task);
    }

    /** Of threads that are numbered behind that name. */
    public static ThreadFactory factory(String name) {
        Object builder = call(null, method(Thread.class, "ofVirtual"));
        Class<?> type = method(Thread.class, "ofVirtual").getReturnType();
        Object named = call(builder, method(type, "name", String.class, long.class), name, 0L);
        return (ThreadFactory) call(named, method(type, "factory"));
    }

    public static ExecutorService newThreadPerTask() {
        return (ExecutorService) call(null, method(Executors.class, "newVirtualThreadPerTaskExecutor"));
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
