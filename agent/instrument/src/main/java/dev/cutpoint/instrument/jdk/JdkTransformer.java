package dev.cutpoint.instrument.jdk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Weaves JDK classes with plain ASM: methods without a hook are copied as they are, those with one pass through its visitors.
 *
 * <p>Lives in the agent's loader; called by the VM on whichever thread loads or retransforms a class.
 */
public final class JdkTransformer {
    private final Map<String, HookFamily> families = new HashMap<>();
    private final int release;
    private final HookStates states;

    public JdkTransformer(int release, HookStates states) {
        this.release = release;
        this.states = states;
        for (HookFamily family : HookFamily.values()) {
            for (String type : family.types()) {
                families.put(type, family);
            }
        }
    }

    /** Loads, and thereby weaves, every class that has hooks, so that each hook is either in place or known to be missing. */
    public void loadAll() {
        for (HookFamily family : HookFamily.values()) {
            for (JdkHook each : family.hooks()) {
                if (each.isFor(release)) {
                    load(each);
                }
            }
        }
    }

    private void load(JdkHook hook) {
        try {
            Class.forName(hook.type().replace('/', '.'), false, ClassLoader.getPlatformClassLoader());
        } catch (ClassNotFoundException | LinkageError absent) {
            states.absent(hook);
        }
    }

    /** The woven class, or null if it stays as it is; {@code name} is an internal name, null for classes without one. */
    public byte[] transform(String name, byte[] original) {
        HookFamily family = name == null ? null : families.get(name);
        return family == null ? null : transform(family.hooks(name, release), original);
    }

    private byte[] transform(List<JdkHook> wanted, byte[] original) {
        if (wanted.isEmpty()) {
            return null;
        }
        try {
            return weave(original, wanted);
        } catch (Throwable error) {
            for (JdkHook each : wanted) {
                states.failed(each, error);
            }
            return null;
        }
    }

    private byte[] weave(byte[] original, List<JdkHook> wanted) {
        List<BoundHook> hooks = new ArrayList<>();
        for (JdkHook each : wanted) {
            hooks.add(new BoundHook(each));
        }
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(new HookedClass(writer, reader.getClassName(), hooks), ClassReader.EXPAND_FRAMES);
        for (BoundHook each : hooks) {
            each.report(states);
        }
        return writer.toByteArray();
    }

    private static final class HookedClass extends ClassVisitor {
        private final String owner;
        private final List<BoundHook> hooks;

        HookedClass(ClassVisitor next, String owner, List<BoundHook> hooks) {
            super(Opcodes.ASM9, next);
            this.owner = owner;
            this.hooks = hooks;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] thrown) {
            MethodVisitor first = super.visitMethod(access, name, descriptor, signature, thrown);
            JdkMethod method = new JdkMethod(owner, access, name, descriptor);
            for (int i = method.hasCode() ? hooks.size() - 1 : -1; i >= 0; i--) {
                first = hooks.get(i).weave(method, first);
            }
            return first;
        }
    }
}
