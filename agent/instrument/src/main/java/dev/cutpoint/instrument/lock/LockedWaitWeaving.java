package dev.cutpoint.instrument.lock;

import dev.cutpoint.instrument.site.SuspendingMethod;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Calls in which a thread can wait. Where the wait gives a lock back, {@code waiting} is given the monitor or the condition.
 *
 * <pre>
 *   …  →  waiting, call, waitOver  →  …
 *   …, condition, time  →  store, dup, waiting, load, call, waitOver  →  …
 * </pre>
 */
final class LockedWaitWeaving {
    private LockedWaitWeaving() {}

    static void weave(MethodNode method, MethodInsnNode call, SuspendingMethod row) {
        if (row.givesBack() && call.getOpcode() != Opcodes.INVOKESTATIC) {
            InsnList taker = new InsnList();
            taker.add(LockWeaving.call("waiting", "(Ljava/lang/Object;)V"));
            Operands.below(method, call).giveReceiver(taker);
        } else {
            method.instructions.insertBefore(call, LockWeaving.call("waiting", "()V"));
        }
        method.instructions.insert(call, LockWeaving.call("waitOver", "()V"));
    }
}
