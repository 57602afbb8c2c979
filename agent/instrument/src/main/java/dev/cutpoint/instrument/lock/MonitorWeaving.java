package dev.cutpoint.instrument.lock;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The {@code synchronized} blocks of one method.
 *
 * <pre>
 *   …, monitor  →  dup, store, monitorenter  →  …       and where the guarded code begins:  load, site, monitorEntered
 *   …, monitor  →  dup, monitorExited, monitorexit  →  …         in the handler that gives it back:  dup, monitorexit, monitorExited
 * </pre>
 *
 * While the monitor is held, calls stand in code from which every exception gives it back. Outside of it, the VM would see a way out of
 * the method on which the monitor is kept, and never compile the method again. Nor does C1 if a handler that covers itself calls anything.
 */
final class MonitorWeaving {
    private final MethodNode method;
    private final Map<AbstractInsnNode, LabelNode> entries = new LinkedHashMap<>();
    private final List<AbstractInsnNode> exits = new ArrayList<>();
    private final Map<AbstractInsnNode, AbstractInsnNode> exitsOfHandlers = new LinkedHashMap<>();

    private MonitorWeaving(MethodNode method) {
        this.method = method;
    }

    /** Empty if a block of the method does not look as compilers make them; null if it has none. */
    static MonitorWeaving of(MethodNode method) {
        MonitorWeaving weaving = new MonitorWeaving(method);
        return weaving.find() ? weaving : null;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    private boolean find() {
        boolean regular = true;
        for (AbstractInsnNode each : method.instructions) {
            if (each.getOpcode() == Opcodes.MONITORENTER) {
                LabelNode start = guardedCode(each);
                regular &= start != null;
                entries.put(each, start);
            } else if (each.getOpcode() == Opcodes.MONITOREXIT) {
                regular &= isHandlers(each) ? addHandlers(each) : addGuarded(each);
            }
        }
        return regular;
    }

    /** The label at which the code begins that gives the monitor back when it throws; null if it is not next to the instruction. */
    private LabelNode guardedCode(AbstractInsnNode enter) {
        for (AbstractInsnNode each = enter.getNext(); each != null; each = each.getNext()) {
            if (each instanceof LabelNode label
                    && method.tryCatchBlocks.stream().anyMatch(b -> release(b) != null && b.start == label)) {
                return label;
            }
            boolean cannotThrow = each.getOpcode() < Opcodes.IALOAD || each instanceof VarInsnNode;
            if (each instanceof FrameNode || !cannotThrow) {
                return null;
            }
        }
        return null;
    }

    private boolean isHandlers(AbstractInsnNode exit) {
        return method.tryCatchBlocks.stream().anyMatch(b -> release(b) == exit);
    }

    /** What is woven stands behind the code that the handler guards itself: C1 compiles none that calls anything in there. */
    private boolean addHandlers(AbstractInsnNode exit) {
        AbstractInsnNode next = exit.getNext();
        while (next != null && next.getOpcode() < 0 && !(next instanceof FrameNode)) {
            next = next.getNext();
        }
        exitsOfHandlers.put(exit, next);
        return next != null && next.getOpcode() >= 0 && covering(next).noneMatch(b -> release(b) == exit);
    }

    private boolean addGuarded(AbstractInsnNode exit) {
        exits.add(exit);
        return covering(exit).anyMatch(b -> release(b) != null);
    }

    private Stream<TryCatchBlockNode> covering(AbstractInsnNode instruction) {
        InsnList code = method.instructions;
        int index = code.indexOf(instruction);
        return method.tryCatchBlocks.stream()
                .filter(b -> code.indexOf(b.start) <= index && index < code.indexOf(b.end));
    }

    /** Where the handler gives a monitor back, if it does that first of all: it keeps the exception, or leaves it where it is. */
    private static AbstractInsnNode release(TryCatchBlockNode block) {
        AbstractInsnNode each = block.handler;
        for (int seen = 0; block.type == null && each != null && seen < 3; each = each.getNext()) {
            if (each.getOpcode() == Opcodes.MONITOREXIT) {
                return each;
            }
            seen += each.getOpcode() >= 0 ? 1 : 0;
        }
        return null;
    }

    void weave(LockPlaces places) {
        int monitor = method.maxLocals++;
        exits.forEach(exit -> method.instructions.insertBefore(exit, exiting()));
        exitsOfHandlers.forEach(this::exited);
        entries.forEach((enter, start) -> entered(enter, start, monitor, places));
    }

    private static InsnList exiting() {
        InsnList piece = new InsnList();
        piece.add(new InsnNode(Opcodes.DUP));
        piece.add(LockWeaving.call("monitorExited", "(Ljava/lang/Object;)V"));
        return piece;
    }

    private void exited(AbstractInsnNode exit, AbstractInsnNode next) {
        InsnList piece = exiting();
        AbstractInsnNode call = piece.getLast();
        piece.remove(call);
        method.instructions.insertBefore(exit, piece);
        method.instructions.insertBefore(next, call);
    }

    /** The guarded code may be a loop that jumps to its own beginning: what is woven comes before the label that it jumps to. */
    private void entered(AbstractInsnNode enter, LabelNode start, int monitor, LockPlaces places) {
        InsnList kept = new InsnList();
        kept.add(new InsnNode(Opcodes.DUP));
        kept.add(new VarInsnNode(Opcodes.ASTORE, monitor));
        method.instructions.insertBefore(enter, kept);
        LabelNode earlier = new LabelNode();
        InsnList piece = new InsnList();
        piece.add(earlier);
        piece.add(new VarInsnNode(Opcodes.ALOAD, monitor));
        piece.add(places.push(enter));
        piece.add(LockWeaving.call("monitorEntered", "(Ljava/lang/Object;I)V"));
        method.instructions.insertBefore(start, piece);
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            block.start = block.start == start ? earlier : block.start;
        }
    }
}
