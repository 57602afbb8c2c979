package dev.cutpoint.bootstrap;

import jdk.internal.misc.Unsafe;

/**
 * Loads classes before a virtual thread does it in the middle of a switch between itself and its carrier, as the first timed wait does
 * on JDK 21. The VM shows class files that are loaded there to no agent, so their hooks would be missing as long as the JVM lives.
 */
public final class UnseenLoads {
    private static final String[] TYPES = {
        "java.util.concurrent.FutureTask",
        "java.util.concurrent.ThreadPoolExecutor$Worker",
        "java.util.concurrent.ForkJoinTask$InterruptibleTask",
        "java.util.concurrent.ForkJoinPool$WorkQueue"
    };

    private UnseenLoads() {}

    /** The agent comes to a JVM in which virtual threads may be running already. */
    public static void preventIfVirtualThreadsRun() {
        Class<?> type = find("java.lang.VirtualThread");
        if (type != null && !Unsafe.getUnsafe().shouldBeInitialized(type)) {
            prevent();
        }
    }

    /** There will be a first virtual thread. */
    public static void prevent() {
        for (String each : TYPES) {
            find(each);
        }
    }

    private static Class<?> find(String name) {
        try {
            return Class.forName(name, false, null);
        } catch (ClassNotFoundException otherRelease) {
            return null;
        }
    }
}
