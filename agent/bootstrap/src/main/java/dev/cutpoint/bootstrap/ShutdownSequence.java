package dev.cutpoint.bootstrap;

import java.util.Map;
import jdk.internal.access.SharedSecrets;
import jdk.internal.misc.Unsafe;

/**
 * The JDK runs its own shutdown steps one after the other; the application's hooks are one of them. Later steps see all that the hooks
 * did.
 */
public final class ShutdownSequence {
    private static final String HOOKS = "java.lang.ApplicationShutdownHooks";
    private static final int FIRST_FREE = 3;
    private static final int LAST = 9;

    private static volatile Runnable before;

    private ShutdownSequence() {}

    /**
     * Sets what runs when shutdown begins and hooks can still be registered; on the thread that shuts down. The class of the
     * application's hooks takes part in shutdown only once it is initialised, which otherwise the first hook would do.
     */
    public static void first(Runnable action) throws ClassNotFoundException {
        Class.forName(HOOKS, true, null);
        before = action;
    }

    /** Shutdown begins. */
    public static void begin() {
        Runnable action = before;
        if (action != null) {
            action.run();
        }
    }

    /** Registers a step after the application's hooks and after the deletion of files; the first place that nobody has taken. */
    public static void last(Runnable action) {
        for (int step = FIRST_FREE; step <= LAST; step++) {
            try {
                SharedSecrets.getJavaLangAccess().registerShutdownHook(step, true, action);
                return;
            } catch (InternalError taken) {
                // the next one
            }
        }
        Runtime.getRuntime().addShutdownHook(new Thread(null, action, "cutpoint-shutdown", 0, false));
    }

    /** A registered shutdown hook by its thread's name; null if there is none or shutdown has begun. */
    public static Thread hookNamed(String name) {
        try {
            Class<?> type = Class.forName(HOOKS);
            Unsafe unsafe = Unsafe.getUnsafe();
            java.lang.reflect.Field field = type.getDeclaredField("hooks");
            Object hooks = unsafe.getReference(unsafe.staticFieldBase(field), unsafe.staticFieldOffset(field));
            synchronized (type) {
                for (Object each : hooks == null ? Map.of().keySet() : ((Map<?, ?>) hooks).keySet()) {
                    if (each instanceof Thread hook && hook.getName().equals(name)) {
                        return hook;
                    }
                }
            }
            return null;
        } catch (ReflectiveOperationException changed) {
            return null;
        }
    }
}
