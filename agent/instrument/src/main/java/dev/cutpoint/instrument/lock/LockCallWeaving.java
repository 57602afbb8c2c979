package dev.cutpoint.instrument.lock;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Calls that take or give back a {@code Lock}.
 *
 * <pre>
 *   …, lock  →  dup, lock()  →  …, lock  →  site, locked  →  …
 *   …, lock  →  dup, tryLock()  →  …, lock, taken  →  site, tried  →  …, taken
 *   …, lock  →  dup, unlock()  →  …, lock  →  unlocked  →  …
 * </pre>
 *
 * A call that throws leaves nothing behind: neither has a lock been taken, nor given back.
 */
final class LockCallWeaving {
    static final String LOCK = "java/util/concurrent/locks/Lock";
    private static final String TIMED = "(JLjava/util/concurrent/TimeUnit;)Z";
    private static final Set<String> CALLS =
            Set.of("lock()V", "lockInterruptibly()V", "tryLock()Z", "tryLock" + TIMED, "unlock()V");

    private LockCallWeaving() {}

    /** By the names alone. */
    static boolean isCandidate(String name, String descriptor) {
        return (name.endsWith("ock") || name.endsWith("ibly")) && CALLS.contains(name + descriptor);
    }

    /** A call of the super class's own is part of a lock, not the use of one. */
    static boolean isCandidate(MethodInsnNode call) {
        return call.getOpcode() != Opcodes.INVOKESTATIC
                && call.getOpcode() != Opcodes.INVOKESPECIAL
                && isCandidate(call.name, call.desc);
    }

    static void weave(MethodNode method, MethodInsnNode call, LockPlaces places) {
        Operands.below(method, call).keepReceiver();
        InsnList piece = new InsnList();
        switch (call.name) {
            case "unlock" -> piece.add(LockWeaving.call("unlocked", "(Ljava/lang/Object;)V"));
            case "tryLock" -> {
                piece.add(places.push(call));
                piece.add(LockWeaving.call("tried", "(Ljava/lang/Object;ZI)Z"));
            }
            default -> {
                piece.add(places.push(call));
                piece.add(LockWeaving.call("locked", "(Ljava/lang/Object;I)V"));
            }
        }
        method.instructions.insert(call, piece);
    }
}
