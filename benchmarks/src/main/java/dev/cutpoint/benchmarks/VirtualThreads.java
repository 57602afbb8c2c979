package dev.cutpoint.benchmarks;

import java.util.concurrent.ThreadFactory;

/** Asks for virtual threads by reflection, because these classes also run on JDK 17, which has none. */
public final class VirtualThreads {
    private VirtualThreads() {}

    public static ThreadFactory factory() {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            return (ThreadFactory) Class.forName("java.lang.Thread$Builder")
                    .getMethod("factory")
                    .invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new UnsupportedOperationException("Virtual threads need JDK 21 or later", e);
        }
    }
}
