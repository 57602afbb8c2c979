package dev.cutpoint.instrument;

import dev.cutpoint.instrument.jdk.Code;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.security.ProtectionDomain;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;

/**
 * Defines the bootstrap classes into the boot loader, one by one, and the doorway among them as a class of {@code java.lang}.
 *
 * <p>They are defined and not appended to the boot class path: appending switches AppCDS off for the whole application and prints a
 * warning.
 */
final class BootLoader {
    private static final String FOLDER = "bootstrap/";
    private static final String SUFFIX = ".classdata";
    private static final String DOORWAY = "dev/cutpoint/bootstrap/Doorway";

    private final Instrumentation instrumentation;
    private final Map<String, byte[]> classes = new LinkedHashMap<>();
    private Object unsafe;
    private Method define;
    private boolean readable;

    private BootLoader(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    /** Defines and initialises everything; afterwards woven code can run. */
    static void define(Instrumentation instrumentation, JarFile jar) throws IOException, ReflectiveOperationException {
        BootLoader loader = new BootLoader(instrumentation);
        loader.read(jar);
        loader.openJavaBase(BootLoader.class.getModule());
        loader.openFlightRecorder(BootLoader.class.getModule());
        Class<?> internal = Class.forName("jdk.internal.misc.Unsafe");
        loader.unsafe = internal.getMethod("getUnsafe").invoke(null);
        loader.define = internal.getMethod(
                "defineClass",
                String.class,
                byte[].class,
                int.class,
                int.class,
                ClassLoader.class,
                ProtectionDomain.class);
        for (String each : Set.copyOf(loader.classes.keySet())) {
            loader.define(each);
        }
        initialise(jar);
        Class.forName(Code.DOORWAY.replace('/', '.'), true, null); // what is woven next calls it
    }

    private void read(JarFile jar) throws IOException {
        for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            String name = entry.getName();
            if (name.startsWith(FOLDER) && name.endsWith(SUFFIX)) {
                try (InputStream in = jar.getInputStream(entry)) {
                    classes.put(name.substring(FOLDER.length(), name.length() - SUFFIX.length()), in.readAllBytes());
                }
            }
        }
    }

    /** The super class must be there first. */
    private void define(String name) throws ReflectiveOperationException {
        byte[] bytes = classes.remove(name);
        if (bytes == null) {
            return;
        }
        define(new ClassReader(bytes).getSuperName());
        byte[] defined = name.equals(DOORWAY) ? renamed(bytes) : bytes;
        Class<?> type = (Class<?>) define.invoke(unsafe, null, defined, 0, defined.length, null, null);
        if (!readable && !name.equals(DOORWAY)) {
            openJavaBase(type.getModule());
            readable = true;
        }
    }

    /** Lets a module reach the internals that our code uses, and java.base call what is defined in the boot loader's unnamed module. */
    private void openJavaBase(Module module) {
        Module base = Object.class.getModule();
        Set<Module> reader = Set.of(module);
        instrumentation.redefineModule(
                base,
                reader,
                Map.of("jdk.internal.misc", reader, "jdk.internal.access", reader, "jdk.internal.reflect", reader),
                Map.of("java.lang", reader),
                Set.of(),
                Map.of());
    }

    /** Where the recorder keeps its files can be told it by internal classes only. */
    private void openFlightRecorder(Module module) {
        ModuleLayer.boot()
                .findModule("jdk.jfr")
                .ifPresent(recorder -> instrumentation.redefineModule(
                        recorder,
                        Set.of(),
                        Map.of("jdk.jfr.internal", Set.of(module)),
                        Map.of("jdk.jfr.internal", Set.of(module)),
                        Set.of(),
                        Map.of()));
    }

    private static byte[] renamed(byte[] original) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(original)
                .accept(new ClassRemapper(writer, new SimpleRemapper(Opcodes.ASM9, Map.of(DOORWAY, Code.DOORWAY))), 0);
        return writer.toByteArray();
    }

    /** A class that is first initialised inside a hook could find itself in the middle of anything. Events wait for the recorder. */
    private static void initialise(JarFile jar) throws ClassNotFoundException {
        for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            String name = entry.getName();
            if (name.startsWith(FOLDER) && name.endsWith(SUFFIX) && !name.contains("/event/")) {
                String type = name.substring(FOLDER.length(), name.length() - SUFFIX.length());
                String defined = type.equals(DOORWAY) ? Code.DOORWAY : type;
                Class.forName(defined.replace('/', '.'), true, null);
            }
        }
    }
}
