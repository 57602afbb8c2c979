package dev.cutpoint.benchmarks;

import java.lang.instrument.Instrumentation;

/**
 * An agent that does nothing, with the same abilities as ours: what a JVM costs for having one at all. A JVM with an agent, and one that
 * has started JFR, tells JVMTI of every mount and unmount of a virtual thread.
 */
public final class EmptyAgent {
    private EmptyAgent() {}

    public static void premain(String options, Instrumentation instrumentation) {}
}
