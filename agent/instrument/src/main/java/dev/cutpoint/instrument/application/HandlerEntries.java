package dev.cutpoint.instrument.application;

import dev.cutpoint.instrument.jdk.Code;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The calls that handlers begin with. Where the stack is full, a call fails that the application did not make: the handler then goes on as
 * if it had not been there.
 *
 * <pre>
 *   …, exception → store; [ load, site, call ] goto on; failed: pop; on: load → …, exception
 * </pre>
 *
 * Compilers let a {@code finally} cover its own first instruction, which cannot fail; with a call in it, it would handle its own failure,
 * for ever. So it covers what follows the call only.
 */
final class HandlerEntries {
    private final MethodNode method;
    private final boolean frames;
    private final List<TryCatchBlockNode> guards = new ArrayList<>();

    HandlerEntries(MethodNode method, boolean frames) {
        this.method = method;
        this.frames = frames;
    }

    /** What a handler begins with. */
    InsnList call(LabelNode entry, String name, int site) {
        int kept = method.maxLocals++;
        LabelNode start = new LabelNode();
        LabelNode end = new LabelNode();
        LabelNode failed = new LabelNode();
        LabelNode on = new LabelNode();
        InsnList piece = new InsnList();
        piece.add(new VarInsnNode(Opcodes.ASTORE, kept));
        piece.add(start);
        piece.add(new VarInsnNode(Opcodes.ALOAD, kept));
        piece.add(new LdcInsnNode(site));
        piece.add(new MethodInsnNode(Opcodes.INVOKESTATIC, Code.DOORWAY, name, "(Ljava/lang/Throwable;I)V"));
        piece.add(end);
        piece.add(new JumpInsnNode(Opcodes.GOTO, on));
        piece.add(failed);
        frame(piece, entry, kept, "java/lang/Throwable");
        piece.add(new InsnNode(Opcodes.POP));
        piece.add(on);
        frame(piece, entry, kept);
        piece.add(new VarInsnNode(Opcodes.ALOAD, kept));
        guards.add(new TryCatchBlockNode(start, end, failed, null));
        leaveOut(entry, on);
        return piece;
    }

    /** Before all others: the innermost comes first. */
    void apply() {
        method.tryCatchBlocks.addAll(0, guards);
    }

    private void leaveOut(LabelNode entry, LabelNode on) {
        InsnList code = method.instructions;
        int first = code.indexOf(HandlerWeaving.firstInstruction(entry));
        for (TryCatchBlockNode block : List.copyOf(method.tryCatchBlocks)) {
            boolean ownFirst =
                    block.handler == entry && code.indexOf(block.start) <= first && first < code.indexOf(block.end);
            if (!ownFirst) {
                continue;
            }
            if (isAnyBetween(block.start, entry)) {
                TryCatchBlockNode before = new TryCatchBlockNode(block.start, entry, entry, block.type);
                method.tryCatchBlocks.add(method.tryCatchBlocks.indexOf(block), before);
            }
            block.start = on;
        }
    }

    private static boolean isAnyBetween(LabelNode start, LabelNode end) {
        for (AbstractInsnNode each = start; each != null; each = each.getNext()) {
            if (each == end) {
                return false;
            }
            if (each.getOpcode() >= 0) {
                return isBefore(each, end);
            }
        }
        return false;
    }

    private static boolean isBefore(AbstractInsnNode one, AbstractInsnNode other) {
        AbstractInsnNode each = one;
        while (each != null && each != other) {
            each = each.getNext();
        }
        return each == other;
    }

    /** That of the handler with the exception in a local variable, and with the given stack. */
    private void frame(InsnList piece, LabelNode entry, int kept, Object... stack) {
        if (!frames) {
            return;
        }
        FrameNode given = frameOf(entry);
        List<Object> locals = new ArrayList<>(given.local);
        int slots = 0;
        for (Object each : locals) {
            slots += each == Opcodes.LONG || each == Opcodes.DOUBLE ? 2 : 1;
        }
        for (; slots < kept; slots++) {
            locals.add(Opcodes.TOP);
        }
        locals.add(given.stack.get(0));
        piece.add(new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), stack.length, stack));
    }

    private static FrameNode frameOf(LabelNode entry) {
        for (AbstractInsnNode each = entry; each != null && each.getOpcode() < 0; each = each.getNext()) {
            if (each instanceof FrameNode frame && frame.stack.size() == 1) {
                return frame;
            }
        }
        throw new UnweavableException("no stack map frame at a handler");
    }
}
