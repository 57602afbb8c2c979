package dev.cutpoint.instrument.lock;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * A {@code synchronized} method, whose monitor the VM takes before its first instruction and gives back after its last one.
 *
 * <pre>
 *   entry:   →  monitor, site, monitorEntered
 *   return:  …, value  →  site, synchronizedLeft  →  …, value
 *   any exception:  exception  →  site, synchronizedLeft  →  exception, athrow
 * </pre>
 *
 * The handler comes last in the table, so it sees only what the method does not catch, and throws the same exception on. Its frame has
 * no locals: that fits all places that it covers.
 */
final class SynchronizedMethodWeaving {
    private static final int FIRST_WITH_FRAMES = Opcodes.V1_6;
    private static final int FIRST_WITH_CLASS_CONSTANTS = Opcodes.V1_5;

    private SynchronizedMethodWeaving() {}

    /** Whether the method is one and can be woven. */
    static boolean isWanted(MethodNode method, int version) {
        boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
        return isSynchronized(method.access)
                && method.instructions.size() > 0
                && (!isStatic || version >= FIRST_WITH_CLASS_CONSTANTS);
    }

    static boolean isSynchronized(int access) {
        return (access & Opcodes.ACC_SYNCHRONIZED) != 0;
    }

    static void weave(MethodNode method, String owner, int version, LockPlaces places) {
        InsnList code = method.instructions;
        LdcInsnNode site = places.pushEntry();
        for (AbstractInsnNode each : code.toArray()) {
            if (each.getOpcode() >= Opcodes.IRETURN && each.getOpcode() <= Opcodes.RETURN) {
                code.insertBefore(each, left(site));
            }
        }
        LabelNode start = new LabelNode();
        LabelNode end = new LabelNode();
        code.insert(entered(method, owner, site));
        if (places.firstLine() > 0) {
            code.insert(new LineNumberNode(places.firstLine(), start)); // a thread that is blocked there stands at it
        }
        code.insert(start);
        code.add(end);
        if (version >= FIRST_WITH_FRAMES) {
            code.add(new FrameNode(Opcodes.F_NEW, 0, new Object[0], 1, new Object[] {"java/lang/Throwable"}));
        }
        code.add(left(site));
        code.add(new InsnNode(Opcodes.ATHROW));
        method.tryCatchBlocks.addAll(List.of(new TryCatchBlockNode(start, end, end, null)));
    }

    private static InsnList entered(MethodNode method, String owner, LdcInsnNode site) {
        boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
        InsnList piece = new InsnList();
        piece.add(isStatic ? new LdcInsnNode(Type.getObjectType(owner)) : new VarInsnNode(Opcodes.ALOAD, 0));
        piece.add(new LdcInsnNode(site.cst));
        piece.add(LockWeaving.call("monitorEntered", "(Ljava/lang/Object;I)V"));
        return piece;
    }

    private static InsnList left(LdcInsnNode site) {
        InsnList piece = new InsnList();
        piece.add(new LdcInsnNode(site.cst));
        piece.add(LockWeaving.call("synchronizedLeft", "(I)V"));
        return piece;
    }
}
