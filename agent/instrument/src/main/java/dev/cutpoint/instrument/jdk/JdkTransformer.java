package dev.cutpoint.instrument.jdk;

import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/**
 * Weaves JDK classes with plain ASM: methods without a hook are copied as they are, those with one pass through a {@link MethodNode}.
 *
 * <p>Lives in the agent's loader; called by the VM on whichever thread loads or retransforms a class.
 */
public final class JdkTransformer implements ClassFileTransformer {
    private final Map<String, List<JdkHook>> hooks = new LinkedHashMap<>();
    private final HookStates states;

    public JdkTransformer(List<JdkHook> hooks, int release, HookStates states) {
        this.states = states;
        for (JdkHook each : hooks) {
            if (each.isFor(release)) {
                this.hooks
                        .computeIfAbsent(each.type(), type -> new ArrayList<>())
                        .add(each);
            }
        }
    }

    /** Internal names of the classes that have hooks on this release. */
    public Iterable<String> types() {
        return hooks.keySet();
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] original) {
        List<JdkHook> wanted = name == null ? null : hooks.get(name);
        if (wanted == null) {
            return null;
        }
        try {
            return weave(original, wanted);
        } catch (Throwable error) {
            wanted.forEach(each -> states.failed(each, error));
            return null;
        }
    }

    private byte[] weave(byte[] original, List<JdkHook> wanted) {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        int[] places = new int[wanted.size()];
        reader.accept(new HookVisitor(writer, reader.getClassName(), wanted, places), ClassReader.EXPAND_FRAMES);
        for (int i = 0; i < places.length; i++) {
            states.bound(wanted.get(i), places[i]);
        }
        return writer.toByteArray();
    }

    private static final class HookVisitor extends ClassVisitor {
        private final String owner;
        private final List<JdkHook> wanted;
        private final int[] places;

        HookVisitor(ClassVisitor next, String owner, List<JdkHook> wanted, int[] places) {
            super(Opcodes.ASM9, next);
            this.owner = owner;
            this.wanted = wanted;
            this.places = places;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            MethodVisitor next = super.visitMethod(access, name, descriptor, signature, thrown);
            boolean hooked = wanted.stream().anyMatch(each -> each.matches(name, descriptor));
            if (!hooked || (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) != 0) {
                return next;
            }
            return new MethodNode(Opcodes.ASM9, access, name, descriptor, signature, thrown) {
                @Override
                public void visitEnd() {
                    for (int i = 0; i < places.length; i++) {
                        if (wanted.get(i).matches(name, descriptor)) {
                            places[i] += wanted.get(i).weaving().weave(owner, this);
                        }
                    }
                    accept(next);
                }
            };
        }
    }
}
