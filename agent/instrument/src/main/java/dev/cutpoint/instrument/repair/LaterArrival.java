package dev.cutpoint.instrument.repair;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * A second arrival of this agent in its own process, behind all others that came in between.
 *
 * <p>The VM's order of agents is that of their arrival and cannot be changed. The JDK can load an agent from inside, for applications
 * that have one in their own jar; it wants a jar that names the class, which is there already.
 */
public final class LaterArrival {
    private static final String ENTRY = "dev.cutpoint.launch.Cutpoint";

    /** Who waits for it; the second arrival is handed over on the same thread. */
    private static volatile LaterArrival awaited;

    private final Thread thread = Thread.currentThread();
    private Instrumentation arrived;

    private LaterArrival() {}

    /** What the second arrival is given by the VM. */
    static Instrumentation arrange(Instrumentation first) throws IOException, ReflectiveOperationException {
        LaterArrival arrival = new LaterArrival();
        Path jar = jar();
        awaited = arrival;
        try {
            loadAgent(first).invoke(null, jar.toString());
        } finally {
            awaited = null;
            Files.deleteIfExists(jar);
        }
        if (arrival.arrived == null) {
            throw new IllegalStateException("nobody came");
        }
        return arrival.arrived;
    }

    /** The agent was called once more; by us if it is awaited on this thread, otherwise for the user's sake. */
    public static void take(Instrumentation instrumentation) {
        LaterArrival arrival = awaited;
        if (arrival != null && arrival.thread == Thread.currentThread()) {
            arrival.arrived = instrumentation;
        }
    }

    private static Method loadAgent(Instrumentation instrumentation) throws NoSuchMethodException {
        Class<?> type = instrumentation.getClass();
        instrumentation.redefineModule(
                type.getModule(),
                Set.of(),
                Map.of(type.getPackageName(), Set.of(LaterArrival.class.getModule())),
                Map.of(),
                Set.of(),
                Map.of());
        return type.getMethod("loadAgent", String.class);
    }

    private static Path jar() throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Launcher-Agent-Class", ENTRY);
        attributes.putValue("Can-Retransform-Classes", "true");
        attributes.putValue("Can-Redefine-Classes", "true");
        Path file = Files.createTempFile("cutpoint", ".jar");
        try (OutputStream out = Files.newOutputStream(file)) {
            new JarOutputStream(out, manifest).close();
        }
        return file;
    }
}
