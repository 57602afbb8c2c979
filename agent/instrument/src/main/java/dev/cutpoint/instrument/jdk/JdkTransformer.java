package dev.cutpoint.instrument.jdk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * Weaves JDK classes with plain ASM: methods without a hook are copied as they are, those with one pass through its visitors.
 *
 * <p>Lives in the agent's loader; called by the VM on whichever thread loads or retransforms a class.
 */
public final class JdkTransformer {
    private final Map<String, HookFamily> families = new HashMap<>();
    private final int release;
    private final HookStates states;

    /** Types, by internal name, that could not be woven when they were shown last. */
    private final Set<String> unweavable = ConcurrentHashMap.newKeySet();

    public JdkTransformer(int release, HookStates states) {
        this.release = release;
        this.states = states;
        for (HookFamily family : HookFamily.values()) {
            for (String type : family.types()) {
                families.put(type, family);
            }
        }
    }

    /**
     * Loads, and thereby weaves, every class that has hooks, so that each hook is either in place or known to be missing. Returns the
     * classes.
     */
    public Set<Class<?>> loadAll() {
        Set<Class<?>> loaded = new LinkedHashSet<>();
        for (HookFamily family : HookFamily.values()) {
            for (JdkHook each : family.hooks()) {
                if (each.isFor(release)) {
                    load(each, loaded);
                }
            }
        }
        return loaded;
    }

    private void load(JdkHook hook, Set<Class<?>> loaded) {
        try {
            loaded.add(Class.forName(hook.type().replace('/', '.'), false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException | LinkageError absent) {
            states.absent(hook);
        }
    }

    /** Whether weaving a class would be in vain: it failed when the class was shown last. */
    public boolean isUnweavable(Class<?> type) {
        return unweavable.contains(type.getName().replace('.', '/'));
    }

    /** The woven class, or null if it stays as it is; {@code name} is an internal name, null for classes without one. */
    public byte[] transform(String name, byte[] original) {
        HookFamily family = name == null ? null : families.get(name);
        return family == null ? null : transform(name, family.hooks(name, release), original);
    }

    private byte[] transform(String name, List<JdkHook> wanted, byte[] original) {
        if (wanted.isEmpty()) {
            return null;
        }
        try {
            byte[] woven = weave(original, wanted);
            unweavable.remove(name);
            return woven;
        } catch (Throwable error) {
            unweavable.add(name);
            for (JdkHook each : wanted) {
                states.failed(each, error);
            }
            return null;
        }
    }

    /** Null for a class that somebody kept a copy of when it was woven already. */
    private byte[] weave(byte[] original, List<JdkHook> wanted) {
        List<BoundHook> hooks = new ArrayList<>();
        for (JdkHook each : wanted) {
            hooks.add(new BoundHook(each));
        }
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        HookedClass type = new HookedClass(writer, reader.getClassName(), hooks);
        reader.accept(type, ClassReader.EXPAND_FRAMES);
        if (type.isWovenAlready()) {
            return null;
        }
        for (BoundHook each : hooks) {
            each.report(states);
        }
        return writer.toByteArray();
    }
}
