package dev.cutpoint.instrument;

import dev.cutpoint.bootstrap.Entries;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Finds the first line of a method in the file of its class.
 *
 * <p>Called at the end of a computation that ran on, at most once a method and a limited number of times.
 */
final class FirstLines implements Function<Entries.Entry, Integer> {
    private static final int LIMIT = 100;

    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    /** Zero if it is not known. */
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

    private static int read(Entries.Entry entry) {
        Class<?> host = entry.owner.isHidden() ? entry.owner.getNestHost() : entry.owner;
        FirstLineVisitor visitor = new FirstLineVisitor(entry.method);
        ClassFiles.find(host).ifPresent(file -> new ClassReader(file).accept(visitor, ClassReader.SKIP_FRAMES));
        return visitor.line;
    }

    private static final class FirstLineVisitor extends ClassVisitor {
        private final String wanted;
        private int line;

        FirstLineVisitor(String wanted) {
            super(Opcodes.ASM9);
            this.wanted = wanted;
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            boolean bridge = (access & Opcodes.ACC_BRIDGE) != 0;
            if (bridge || !name.equals(wanted)) {
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
