package dev.cutpoint.instrument;

import java.lang.instrument.Instrumentation;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/** Stands in for the agent: says how it was called, or fails when its options say so. */
public final class AgentStart implements BiConsumer<String, Instrumentation> {
    private static int starts;

    @Override
    public void accept(String options, Instrumentation instrumentation) {
        if (options.equals("fail")) {
            throw new StackOverflowError("asked for");
        }
        starts++;
        System.out.printf(
                "start %d of %s with '%s' loader %s instrumentation %s%n",
                starts,
                jar(),
                options,
                AgentStart.class.getClassLoader().getClass().getName(),
                instrumentation.isRetransformClassesSupported());
    }

    private static Path jar() {
        URL location = AgentStart.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(URI.create(location.toString()));
    }
}
