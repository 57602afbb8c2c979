package dev.cutpoint.instrument.application;

import dev.cutpoint.instrument.jdk.Code;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Weaves the handlers of one method: {@code caught} where a handler begins, {@code recovered} on every edge on which control leaves its
 * code normally, {@code throwing} where it throws.
 *
 * <pre>
 *   handler:  …, exception             →  dup, site, caught        →  …, exception
 *   leaving:  …                        →  site, recovered          →  …
 *   athrow:   …, exception             →  dup, site, throwing      →  …, exception
 * </pre>
 *
 * No frames are computed: nothing inserted changes locals or stack, and where a conditional jump leaves, the detour copies the frame of
 * the jump's target.
 */
final class HandlerWeaving {
    private static final AtomicInteger LAST_SITE = new AtomicInteger();

    private final MethodNode method;
    private final InsnList code;
    private final Map<AbstractInsnNode, List<InsnList>> before = new LinkedHashMap<>();
    private final Map<AbstractInsnNode, List<InsnList>> after = new LinkedHashMap<>();
    private final EdgeDetours detours;

    private HandlerWeaving(MethodNode method, boolean frames) {
        this.method = method;
        this.code = method.instructions;
        this.detours = new EdgeDetours(method, frames);
    }

    /** Returns how many handlers were woven. Class files older than Java 6 have no stack map frames. */
    static int weave(MethodNode method, boolean frames) {
        return new HandlerWeaving(method, frames).weave();
    }

    private int weave() {
        HandlerFlow flow = new HandlerFlow(method);
        int woven = 0;
        for (Map.Entry<LabelNode, Boolean> each : entries().entrySet()) {
            woven += weave(flow, each.getKey(), each.getValue()) ? 1 : 0;
        }
        before.forEach((place, pieces) -> pieces.forEach(each -> code.insertBefore(place, each)));
        after.forEach((place, pieces) -> pieces.forEach(each -> code.insert(place, each)));
        detours.apply();
        return woven;
    }

    /** Each handler once, and whether a type of exception is named there. */
    private Map<LabelNode, Boolean> entries() {
        Map<LabelNode, Boolean> entries = new LinkedHashMap<>();
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (HandlerTypes.canCarryCancellation(block.type)) {
                entries.merge(block.handler, block.type != null, Boolean::logicalOr);
            }
        }
        return entries;
    }

    /** A handler for anything that never goes on normally is the code of a {@code finally} or of {@code synchronized}: left alone. */
    private boolean weave(HandlerFlow flow, LabelNode entry, boolean typed) {
        BitSet own = flow.dominatedBy(entry);
        Set<Integer> leaving = leaving(flow, own);
        if (own.isEmpty() || (!typed && leaving.isEmpty())) {
            return false;
        }
        int site = LAST_SITE.incrementAndGet();
        put(before, firstInstruction(entry), given("caught", site));
        for (int index : leaving) {
            leave(flow, own, index, site);
        }
        for (int i = own.nextSetBit(0); i >= 0; i = own.nextSetBit(i + 1)) {
            if (code.get(i).getOpcode() == Opcodes.ATHROW) {
                put(before, code.get(i), given("throwing", site));
            }
        }
        return true;
    }

    private Set<Integer> leaving(HandlerFlow flow, BitSet own) {
        Set<Integer> leaving = new LinkedHashSet<>();
        for (int i = own.nextSetBit(0); i >= 0; i = own.nextSetBit(i + 1)) {
            if (isReturn(code.get(i)) || flow.successors(i).stream().anyMatch(next -> !own.get(next))) {
                leaving.add(i);
            }
        }
        return leaving;
    }

    private void leave(HandlerFlow flow, BitSet own, int index, int site) {
        AbstractInsnNode instruction = code.get(index);
        if (isReturn(instruction) || instruction.getOpcode() == Opcodes.GOTO) {
            put(before, instruction, recovered(site));
            return;
        }
        for (int next : new LinkedHashSet<>(flow.successors(index))) {
            if (own.get(next)) {
                continue;
            }
            boolean fallsThrough = next == index + 1 && !detours.isSwitch(instruction);
            if (fallsThrough) {
                put(after, instruction, recovered(site));
            }
            detours.add(instruction, code.get(next), site);
        }
    }

    private AbstractInsnNode firstInstruction(LabelNode entry) {
        AbstractInsnNode each = entry;
        while (each.getOpcode() < 0) {
            each = each.getNext();
        }
        return each;
    }

    private static void put(Map<AbstractInsnNode, List<InsnList>> pieces, AbstractInsnNode place, InsnList piece) {
        pieces.computeIfAbsent(place, key -> new ArrayList<>()).add(piece);
    }

    private static InsnList given(String name, int site) {
        InsnList piece = new InsnList();
        piece.add(new InsnNode(Opcodes.DUP));
        piece.add(new LdcInsnNode(site));
        piece.add(new MethodInsnNode(Opcodes.INVOKESTATIC, Code.DOORWAY, name, "(Ljava/lang/Throwable;I)V"));
        return piece;
    }

    static InsnList recovered(int site) {
        InsnList piece = new InsnList();
        piece.add(new LdcInsnNode(site));
        piece.add(new MethodInsnNode(Opcodes.INVOKESTATIC, Code.DOORWAY, "recovered", "(I)V"));
        return piece;
    }

    private static boolean isReturn(AbstractInsnNode instruction) {
        return instruction.getOpcode() >= Opcodes.IRETURN && instruction.getOpcode() <= Opcodes.RETURN;
    }
}
