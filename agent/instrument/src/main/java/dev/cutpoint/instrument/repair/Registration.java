package dev.cutpoint.instrument.repair;

import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;

/**
 * The transformer's place among those of all agents. The VM asks agents in the order in which they came, each with all its transformers,
 * and who is asked later has the last word.
 *
 * <p>After start it belongs to whichever thread repairs, of which there is one at a time.
 */
public final class Registration {
    private final ClassFileTransformer transformer;
    private Instrumentation instrumentation;
    private boolean moved;

    private Registration(Instrumentation instrumentation, ClassFileTransformer transformer) {
        this.instrumentation = instrumentation;
        this.transformer = transformer;
    }

    public static Registration of(Instrumentation instrumentation, ClassFileTransformer transformer) {
        instrumentation.addTransformer(transformer, true);
        return new Registration(instrumentation, transformer);
    }

    /** Has the VM make a class anew of what it was before any agent. */
    void retransform(Class<?> type) throws UnmodifiableClassException {
        instrumentation.retransformClasses(type);
    }

    /**
     * Goes behind all agents that are there, once: to register again would not do it. False if it did that before or cannot. What is loaded
     * by other threads at this very moment stays as it is.
     */
    boolean moveBehindOthers() {
        if (moved) {
            return false;
        }
        moved = true;
        try {
            Instrumentation later = LaterArrival.arrange(instrumentation);
            instrumentation.removeTransformer(transformer);
            later.addTransformer(transformer, true);
            instrumentation = later;
            return true;
        } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError refused) {
            return false;
        }
    }
}
