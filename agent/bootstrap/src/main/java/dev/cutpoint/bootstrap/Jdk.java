package dev.cutpoint.bootstrap;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import jdk.internal.misc.Unsafe;

/**
 * Reads fields of JDK objects without running a method that an application may have overridden.
 *
 * <p>{@code Thread.getId}, {@code Thread.isInterrupted} and {@code Throwable.getCause} can be overridden; a hook that calls them runs
 * application code at a place where the application does not expect it. Every read here is a plain memory access: no allocation and no
 * locks. Called on any thread.
 */
public final class Jdk {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long TID = UNSAFE.objectFieldOffset(Thread.class, "tid");
    private static final long INTERRUPTED = UNSAFE.objectFieldOffset(Thread.class, "interrupted");
    private static final long CAUSE = UNSAFE.objectFieldOffset(Throwable.class, "cause");
    private static final long DEPTH = UNSAFE.objectFieldOffset(Throwable.class, "depth");
    private static final Class<?> BASE_VIRTUAL_THREAD = findOrNull("java.lang.BaseVirtualThread");

    /** Zero until first needed: these classes are loaded when the application comes to use them, since loading weaves them. */
    private static long result;

    private static long failure;

    /** Set after the offset of its field. */
    private static volatile Class<?> failing;

    private static long runner;
    private static long callable;

    private Jdk() {}

    /** The identifier of a thread as {@code Thread.threadId()} gives it on 19 and later; never reused in one JVM. */
    public static long threadId(Thread thread) {
        return UNSAFE.getLong(thread, TID);
    }

    /** Whether the interrupt status of a thread is set, also for virtual threads. */
    public static boolean interrupted(Thread thread) {
        return UNSAFE.getBooleanVolatile(thread, INTERRUPTED);
    }

    public static boolean isVirtual(Thread thread) {
        return BASE_VIRTUAL_THREAD != null && BASE_VIRTUAL_THREAD.isInstance(thread);
    }

    /** Whether a virtual thread has no carrier at the moment. */
    static boolean isUnmounted(Thread thread) {
        boolean mounts = thread.getClass().getName().equals("java.lang.VirtualThread");
        return mounts && field(thread, thread.getClass(), "carrierThread") == null;
    }

    /**
     * The cause as the constructor stored it, or null. A {@code Throwable} without a cause points to itself in that field.
     */
    static Throwable cause(Throwable throwable) {
        Throwable cause = (Throwable) UNSAFE.getReference(throwable, CAUSE);
        return cause == throwable ? null : cause;
    }

    /** Whether {@code wanted} is {@code throwable} or one of its first sixteen causes; more are taken for a cycle. */
    static boolean causedBy(Throwable throwable, Throwable wanted) {
        Throwable each = throwable;
        for (int depth = 0; each != null && depth < 16; depth++) {
            if (each == wanted) {
                return true;
            }
            each = cause(each);
        }
        return false;
    }

    /** Number of frames of the stack at which a throwable was made; as many as the VM keeps, 1024 unless told otherwise. */
    static int depth(Throwable throwable) {
        return UNSAFE.getInt(throwable, DEPTH);
    }

    /** The thread that runs a future at the moment, or null. */
    static Thread runner(FutureTask<?> future) {
        if (runner == 0) {
            runner = UNSAFE.objectFieldOffset(FutureTask.class, "runner");
        }
        return (Thread) UNSAFE.getReference(future, runner);
    }

    /** The callable of a future, or null when it has been let go. */
    static Object callable(FutureTask<?> future) {
        if (callable == 0) {
            callable = UNSAFE.objectFieldOffset(FutureTask.class, "callable");
        }
        return UNSAFE.getReference(future, callable);
    }

    /** What a future was completed with; null while it is not complete. */
    static Object result(CompletableFuture<?> future) {
        if (result == 0) {
            result = UNSAFE.objectFieldOffset(CompletableFuture.class, "result");
        }
        return UNSAFE.getReferenceVolatile(future, result);
    }

    /** The exception in what a future was completed with, or null. */
    static Throwable failure(Object result) {
        Class<?> type = result.getClass();
        if (type != failing && !type.getName().equals("java.util.concurrent.CompletableFuture$AltResult")) {
            return null;
        }
        if (failing == null) {
            failure = UNSAFE.objectFieldOffset(type, "ex");
            failing = type;
        }
        return (Throwable) UNSAFE.getReference(result, failure);
    }

    /** Reads a reference field by name; meant for rare paths and for classes of the JDK only. Null if there is no such field. */
    static Object field(Object owner, Class<?> declaring, String name) {
        try {
            return UNSAFE.getReference(owner, UNSAFE.objectFieldOffset(declaring, name));
        } catch (InternalError absent) {
            return null;
        }
    }

    /** The same of a boolean field; false if there is no such field. */
    static boolean flag(Object owner, Class<?> declaring, String name) {
        try {
            return UNSAFE.getBooleanVolatile(owner, UNSAFE.objectFieldOffset(declaring, name));
        } catch (InternalError absent) {
            return false;
        }
    }

    private static Class<?> findOrNull(String name) {
        try {
            return Class.forName(name, false, null);
        } catch (ClassNotFoundException beforeVirtualThreads) {
            return null;
        }
    }
}
