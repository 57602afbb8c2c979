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
    private static final int BATCH = 200;

    private final Instrumentation instrumentation;
    private final SkippedClasses skipped;

    LoadedClasses(Instrumentation instrumentation, SkippedClasses skipped) {
        this.instrumentation = instrumentation;
        this.skipped = skipped;
    }

    /**
     * Shows them to the transformer: the JDK's in one stop of the VM, the application's, which may be thousands, in several. A stop for each
     * would take minutes then, since each walks through all classes that there are.
     */
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
        retransform(jdk);
        for (int i = 0; i < application.size(); i += BATCH) {
            retransform(application.subList(i, Math.min(i + BATCH, application.size())));
        }
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

    /** A class that the VM refuses must not take the others with it: they are tried again without it. */
    private void retransform(List<Class<?>> types) {
        try {
            instrumentation.retransformClasses(types.toArray(new Class<?>[0]));
        } catch (UnmodifiableClassException | RuntimeException | LinkageError | InternalError refused) {
            if (types.size() == 1) {
                skipped.count(refused.getClass().getSimpleName());
                return;
            }
            retransform(types.subList(0, types.size() / 2));
            retransform(types.subList(types.size() / 2, types.size()));
        }
    }
}
