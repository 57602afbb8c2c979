package dev.cutpoint.instrument.application;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * The control flow of one method, as far as it is needed to tell the code of a handler.
 *
 * <p>The code of a handler is what its entry dominates: what cannot be reached in any other way. With the entry blocked, one walk over
 * the graph finds all the rest.
 */
final class HandlerFlow {
    private final InsnList code;
    private final List<List<Integer>> successors = new ArrayList<>();
    private final List<List<Integer>> handlers = new ArrayList<>();
    private final BitSet reachable;

    HandlerFlow(MethodNode method) {
        code = method.instructions;
        for (int i = 0; i < code.size(); i++) {
            successors.add(successorsOf(i));
            handlers.add(new ArrayList<>(1));
        }
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            int handler = code.indexOf(block.handler);
            for (int i = code.indexOf(block.start); i < code.indexOf(block.end); i++) {
                handlers.get(i).add(handler);
            }
        }
        reachable = reach(-1);
    }

    /** The instructions that belong to the handler with this entry. */
    BitSet dominatedBy(LabelNode entry) {
        BitSet dominated = (BitSet) reachable.clone();
        dominated.andNot(reach(code.indexOf(entry)));
        return dominated;
    }

    /** Where an instruction can go on without an exception. */
    List<Integer> successors(int index) {
        return successors.get(index);
    }

    private BitSet reach(int blocked) {
        BitSet seen = new BitSet(code.size());
        Deque<Integer> open = new ArrayDeque<>();
        open.push(0);
        while (!open.isEmpty()) {
            int index = open.pop();
            if (index == blocked || index >= code.size() || seen.get(index)) {
                continue;
            }
            seen.set(index);
            successors.get(index).forEach(open::push);
            handlers.get(index).forEach(open::push);
        }
        return seen;
    }

    private List<Integer> successorsOf(int index) {
        AbstractInsnNode instruction = code.get(index);
        List<Integer> next = new ArrayList<>(2);
        if (instruction instanceof JumpInsnNode jump) {
            if (jump.getOpcode() == Opcodes.JSR) {
                throw new UnweavableException("subroutines of old compilers");
            }
            next.add(code.indexOf(jump.label));
            if (jump.getOpcode() == Opcodes.GOTO) {
                return next;
            }
        } else if (instruction instanceof TableSwitchInsnNode table) {
            return targets(table.labels, table.dflt);
        } else if (instruction instanceof LookupSwitchInsnNode lookup) {
            return targets(lookup.labels, lookup.dflt);
        } else if (isEnd(instruction.getOpcode())) {
            return next;
        }
        if (index + 1 < code.size()) {
            next.add(index + 1);
        }
        return next;
    }

    private List<Integer> targets(List<LabelNode> labels, LabelNode otherwise) {
        List<Integer> all = new ArrayList<>();
        labels.forEach(each -> all.add(code.indexOf(each)));
        all.add(code.indexOf(otherwise));
        return all;
    }

    private static boolean isEnd(int opcode) {
        return (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) || opcode == Opcodes.ATHROW;
    }
}
