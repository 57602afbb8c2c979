package dev.cutpoint.instrument.lock;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The receiver of a call, which lies below its arguments: they go into locals of their own for a moment.
 *
 * <pre>  …, receiver, arguments  →  stores, dup, what is done with it, loads  →  …, receiver, arguments</pre>
 */
final class Operands {
    private final InsnList code;
    private final MethodInsnNode call;
    private final InsnList stores = new InsnList();
    private final InsnList loads = new InsnList();

    private Operands(InsnList code, MethodInsnNode call) {
        this.code = code;
        this.call = call;
    }

    static Operands below(MethodNode method, MethodInsnNode call) {
        Operands operands = new Operands(method.instructions, call);
        for (Type argument : Type.getArgumentTypes(call.desc)) {
            int local = method.maxLocals;
            method.maxLocals += argument.getSize();
            operands.stores.insert(new VarInsnNode(argument.getOpcode(Opcodes.ISTORE), local));
            operands.loads.add(new VarInsnNode(argument.getOpcode(Opcodes.ILOAD), local));
        }
        return operands;
    }

    /** Leaves the receiver below the call's own operands, for what comes after the call. */
    void keepReceiver() {
        giveReceiver(new InsnList());
    }

    /** {@code taker}: instructions that take one value from the stack, or none, and then it stays. */
    void giveReceiver(InsnList taker) {
        InsnList piece = new InsnList();
        piece.add(stores);
        piece.add(new InsnNode(Opcodes.DUP));
        piece.add(taker);
        piece.add(loads);
        code.insertBefore(call, piece);
    }
}
