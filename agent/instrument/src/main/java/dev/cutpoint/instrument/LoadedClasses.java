package dev.cutpoint.instrument;

import dev.cutpoint.instrument.application.ApplicationClasses;
import dev.cutpoint.instrument.application.SkippedClasses;
import dev.cutpoint.instrument.jdk.HookFamily;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Classes that were there before the agent and need weaving; few at start, all of them when it arrives later. */
final class LoadedClasses {
    private final Instrumentation instrumentation;
    private final SkippedClasses skipped;

    LoadedClasses(Instrumentation instrumentation, SkippedClasses skipped) {
        this.instrumentation = instrumentation;
        this.skipped = skipped;
    }

    /** Shows them to the transformer: the JDK's in one stop of the VM, the application's, which may be thousands, in one each. */
    void retransform() {
        Set<String> hooked = hooked();
        List<Class<?>> jdk = new ArrayList<>();
        List<Class<?>> application = new ArrayList<>();
        for (Class<?> each : instrumentation.getAllLoadedClasses()) {
            if (!AgentTransformer.isJdk(each.getClassLoader())) {
                if (isApplication(each)) {
                    application.add(each);
                }
            } else if (hooked.contains(each.getName())) {
                jdk.add(each);
            }
        }
        together(jdk);
        oneByOne(application);
    }

    private static Set<String> hooked() {
        Set<String> types = new HashSet<>();
        for (HookFamily family : HookFamily.values()) {
            for (String each : family.types()) {
                types.add(each.replace('/', '.'));
            }
        }
        return types;
    }

    private boolean isApplication(Class<?> loaded) {
        return !loaded.isArray()
                && ApplicationClasses.isApplication(
                        loaded.getClassLoader(), loaded.getName().replace('.', '/'))
                && instrumentation.isModifiableClass(loaded);
    }

    private void together(List<Class<?>> types) {
        try {
            instrumentation.retransformClasses(types.toArray(new Class<?>[0]));
        } catch (UnmodifiableClassException | RuntimeException | LinkageError refused) {
            oneByOne(types);
        }
    }

    /** A class that the VM refuses must not take the others with it. */
    private void oneByOne(List<Class<?>> types) {
        for (Class<?> each : types) {
            try {
                instrumentation.retransformClasses(each);
            } catch (UnmodifiableClassException | RuntimeException | LinkageError refused) {
                skipped.count(refused.getClass().getSimpleName());
            }
        }
    }
}
