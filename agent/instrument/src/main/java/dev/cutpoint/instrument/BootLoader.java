package dev.cutpoint.instrument;

import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;

/**
 * Defines the bootstrap classes into the boot loader, one by one, and the doorway among them as a class of {@code java.lang}.
 *
 * <p>They are defined and not appended to the boot class path: appending switches AppCDS off for the whole application and prints a
 * warning.
 */
final class BootLoader {
    private final Instrumentation instrumentation;
    private final BootClasses waiting;
    private final List<Class<?>> defined = new ArrayList<>();
    private boolean connected;

    private BootLoader(Instrumentation instrumentation, BootClasses classes) {
        this.instrumentation = instrumentation;
        this.waiting = classes;
    }

    /** Defines and initialises everything; what is woven afterwards calls it. */
    static void define(Instrumentation instrumentation, BootClasses classes) throws ReflectiveOperationException {
        new BootLoader(instrumentation, classes).define();
    }

    private void define() throws ReflectiveOperationException {
        Function<byte[], Class<?>> definer = definer();
        defined.add(definer.apply(waiting.takeDoorway()));
        for (String each : waiting.names()) {
            define(each, definer);
        }
        initialise();
    }

    /** Defined by a lookup in {@code java.lang}, whose package is opened for that. */
    @SuppressWarnings("unchecked") // the interface is all that is known here of the class
    private Function<byte[], Class<?>> definer() throws ReflectiveOperationException {
        Set<Module> own = Set.of(BootLoader.class.getModule());
        instrumentation.redefineModule(
                Object.class.getModule(), Set.of(), Map.of(), Map.of("java.lang", own), Set.of(), Map.of());
        Class<?> definer = MethodHandles.privateLookupIn(Object.class, MethodHandles.lookup())
                .defineClass(waiting.takeDefiner());
        Constructor<?> constructor = definer.getDeclaredConstructor();
        constructor.setAccessible(true);
        return (Function<byte[], Class<?>>) constructor.newInstance();
    }

    /** The super class must be there first. */
    private void define(String name, Function<byte[], Class<?>> definer) {
        if (!waiting.has(name)) {
            return;
        }
        byte[] bytes = waiting.take(name);
        define(new ClassReader(bytes).getSuperName(), definer);
        Class<?> type = definer.apply(bytes);
        if (!connected) {
            connect(type.getModule());
            connected = true;
        }
        if (!name.startsWith(BootClasses.EVENTS)) {
            defined.add(type);
        }
    }

    /** Lets our classes, which are in the boot loader's unnamed module, reach the internals that they use, and the doorway reach them. */
    private void connect(Module ours) {
        Set<Module> reader = Set.of(ours);
        instrumentation.redefineModule(
                Object.class.getModule(),
                reader,
                Map.of("jdk.internal.misc", reader, "jdk.internal.access", reader, "jdk.internal.reflect", reader),
                Map.of(),
                Set.of(),
                Map.of());
    }

    /** A class that is first initialised inside a hook could find itself in the middle of anything. Events wait for the recorder. */
    private void initialise() throws ClassNotFoundException {
        for (Class<?> each : defined) {
            Class.forName(each.getName(), true, null);
        }
    }
}
