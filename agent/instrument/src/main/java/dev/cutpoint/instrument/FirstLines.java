package dev.cutpoint.instrument;

import dev.cutpoint.bootstrap.Entries;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds the first line of a method in the class file that the VM has: it is shown to transformers when the class is retransformed,
 * without a call to the application's class loader.
 *
 * <p>Called at the end of a computation that ran on, at most once a method and a limited number of times.
 */
final class FirstLines implements Function<Entries.Entry, Integer> {
    private static final int LIMIT = 100;

    private final Instrumentation instrumentation;
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    FirstLines(Instrumentation instrumentation) {
        this.instrumentation = instrumentation;
    }

    @Override
    public Integer apply(Entries.Entry entry) {
        String key = entry.className + '.' + entry.method;
        Integer line = known.get(key);
        if (line == null && known.size() < LIMIT) {
            line = read(entry);
            known.put(key, line);
        }
        return line == null ? 0 : line;
    }

    private int read(Entries.Entry entry) {
        Class<?> host = entry.owner.isHidden() ? entry.owner.getNestHost() : entry.owner;
        Listener listener = new Listener(host, entry.method);
        instrumentation.addTransformer(listener, true);
        try {
            instrumentation.retransformClasses(host);
        } catch (UnmodifiableClassException | LinkageError refused) {
            return 0;
        } finally {
            instrumentation.removeTransformer(listener);
        }
        return listener.line;
    }

    private static final class Listener implements ClassFileTransformer {
        private final Class<?> host;
        private final String method;
        private int line;

        Listener(Class<?> host, String method) {
            this.host = host;
            this.method = method;
        }

        @Override
        public byte[] transform(
                ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
            if (redefined == host) {
                new ClassReader(bytes).accept(new FirstLineVisitor(), ClassReader.SKIP_FRAMES);
            }
            return null;
        }

        private final class FirstLineVisitor extends ClassVisitor {
            FirstLineVisitor() {
                super(Opcodes.ASM9);
            }

            @Override
            public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
                boolean bridge = (access & Opcodes.ACC_BRIDGE) != 0;
                if (bridge || !name.equals(method)) {
                    return null;
                }
                return new MethodVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitLineNumber(int number, Label start) {
                        line = line == 0 ? number : line;
                    }
                };
            }
        }
    }
}
