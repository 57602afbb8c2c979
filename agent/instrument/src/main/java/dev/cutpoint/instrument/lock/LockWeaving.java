package dev.cutpoint.instrument.lock;

import dev.cutpoint.instrument.jdk.Code;
import dev.cutpoint.instrument.site.ClassSites;
import dev.cutpoint.instrument.site.SuspendPoints;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Follows the locks that one method takes. What it looks at is found before anything is woven into the method, and woven when all else
 * is: the other concerns know the code as the compiler made it.
 */
public final class LockWeaving {
    private final MethodNode method;
    private final Owner owner;
    private final MonitorWeaving monitors;
    private final Map<MethodInsnNode, ClassSites.Numbered> waits = new LinkedHashMap<>();

    /** The class that is woven. */
    public record Owner(String name, String file, int version, ClassLoader loader, SuspendPoints points) {
        public Owner in(String source) {
            return new Owner(name, source, version, loader, points);
        }
    }

    private LockWeaving(MethodNode method, Owner owner) {
        this.method = method;
        this.owner = owner;
        this.monitors = MonitorWeaving.of(method);
    }

    /** Whether a method with these flags takes a monitor by itself. */
    public static boolean isSynchronized(int access) {
        return SynchronizedMethodWeaving.isSynchronized(access);
    }

    /** Whether a call could take or give back a lock, by the names alone. */
    public static boolean isCandidate(String name, String descriptor) {
        return LockCallWeaving.isCandidate(name, descriptor);
    }

    /** {@code numbers}: by the place of the call among those of the method. */
    public static LockWeaving of(MethodNode method, Owner owner, Map<Integer, ClassSites.Numbered> numbers) {
        LockWeaving weaving = new LockWeaving(method, owner);
        int call = 0;
        for (AbstractInsnNode each : method.instructions) {
            if (each instanceof MethodInsnNode calling) {
                ClassSites.Numbered point = numbers.get(call++);
                if (point != null && !point.method().takesLock() && !point.stage()) {
                    weaving.waits.put(calling, point);
                }
            }
        }
        return weaving;
    }

    /** Returns how many places were woven. */
    public int weave() {
        LockPlaces places = new LockPlaces(method, owner.name(), owner.file());
        int woven = waits.size() + calls(places);
        waits.forEach((call, point) -> LockedWaitWeaving.weave(method, call, point.method()));
        if (monitors == null) {
            owner.points().notFollowed("monitor-without-handler");
        } else if (!monitors.isEmpty()) {
            monitors.weave(places);
            woven++;
        }
        if (SynchronizedMethodWeaving.isWanted(method, owner.version())) {
            SynchronizedMethodWeaving.weave(method, owner.name(), owner.version(), places);
            woven++;
        }
        return woven;
    }

    private int calls(LockPlaces places) {
        int woven = 0;
        for (AbstractInsnNode each : method.instructions.toArray()) {
            if (each instanceof MethodInsnNode call && isOfLock(call)) {
                LockCallWeaving.weave(method, call, places);
                woven++;
            }
        }
        return woven;
    }

    private boolean isOfLock(MethodInsnNode call) {
        return LockCallWeaving.isCandidate(call)
                && owner.points().isSubtype(owner.loader(), call.owner, LockCallWeaving.LOCK);
    }

    static MethodInsnNode call(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, Code.DOORWAY, name, descriptor);
    }
}
