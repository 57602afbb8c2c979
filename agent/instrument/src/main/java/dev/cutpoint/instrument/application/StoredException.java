package dev.cutpoint.instrument.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * An exception that a handler stores where it begins.
 *
 * <p>Compilers begin the scope of its variable with the next instruction. Other agents may have put theirs between: JaCoCo a probe where
 * a line begins with a call. So it is looked for as long as control goes straight on and the place holds nothing else.
 */
final class StoredException {
    private final int slot;
    private final List<AbstractInsnNode> following = new ArrayList<>();

    StoredException(VarInsnNode store) {
        slot = store.var;
        AbstractInsnNode each = store.getNext();
        while (each != null && !branches(each) && !overwrites(each)) {
            following.add(each);
            each = each.getNext();
        }
    }

    /** Its variable; empty if it has none, as in an empty block. */
    Optional<LocalVariableNode> variable(List<LocalVariableNode> variables) {
        return variables.stream()
                .filter(each -> each.index == slot && following.contains(each.start))
                .findFirst();
    }

    /** Whether the block uses it, which with a variable or without one means that there is a block. */
    boolean isLoaded() {
        return following.stream()
                .anyMatch(each -> each.getOpcode() == Opcodes.ALOAD && ((VarInsnNode) each).var == slot);
    }

    private static boolean branches(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        return instruction instanceof JumpInsnNode
                || instruction instanceof TableSwitchInsnNode
                || instruction instanceof LookupSwitchInsnNode
                || opcode == Opcodes.ATHROW
                || (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN);
    }

    private boolean overwrites(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (opcode < Opcodes.ISTORE || opcode > Opcodes.ASTORE) {
            return false;
        }
        int first = ((VarInsnNode) instruction).var;
        boolean wide = opcode == Opcodes.LSTORE || opcode == Opcodes.DSTORE;
        return first == slot || (wide && first + 1 == slot);
    }
}
