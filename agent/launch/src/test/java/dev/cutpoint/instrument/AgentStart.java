package dev.cutpoint.instrument;

import java.lang.instrument.Instrumentation;

/** Stands in for the agent: says how it was called, or fails when its options say so. */
public final class AgentStart {
    private static int starts;

    private AgentStart() {}

    public static void start(String options, Instrumentation instrumentation, String jarPath) {
        if (options.equals("fail")) {
            throw new StackOverflowError("asked for");
        }
        starts++;
        System.out.printf(
                "start %d of %s with '%s' loader %s instrumentation %s%n",
                starts,
                jarPath,
                options,
                AgentStart.class.getClassLoader().getClass().getName(),
                instrumentation.isRetransformClassesSupported());
    }
}
