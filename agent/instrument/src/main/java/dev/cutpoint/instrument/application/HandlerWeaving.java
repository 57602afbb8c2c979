package dev.cutpoint.instrument.application;

import dev.cutpoint.bootstrap.HandlerSites;
import dev.cutpoint.instrument.jdk.Code;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Weaves the handlers of one method: {@code caught} where a handler begins ({@code unwinding} for a {@code finally}), {@code recovered}
 * on every edge on which control leaves its code normally.
 *
 * <pre>
 *   handler:  …, exception             →  caught, see {@link HandlerEntries}  →  …, exception
 *   leaving:  …                        →  site, recovered          →  …
 * </pre>
 *
 * No frames are computed: they are those of the handlers, and where a conditional jump leaves, the detour copies the frame of the jump's
 * target.
 */
final class HandlerWeaving {
    private static final int FIRST_WITH_FRAMES = Opcodes.V1_6;

    private final MethodNode method;
    private final InsnList code;
    private final Map<AbstractInsnNode, List<InsnList>> before = new LinkedHashMap<>();
    private final Map<AbstractInsnNode, List<InsnList>> after = new LinkedHashMap<>();
    private final EdgeDetours detours;
    private final HandlerEntries entries;
    private final CatchScope scope;

    private HandlerWeaving(MethodNode method, int version) {
        this.method = method;
        this.scope = new CatchScope(method, version);
        this.code = method.instructions;
        this.detours = new EdgeDetours(method, version >= FIRST_WITH_FRAMES);
        this.entries = new HandlerEntries(method, version >= FIRST_WITH_FRAMES);
    }

    /** Returns how many handlers were woven. */
    static int weave(MethodNode method, int version) {
        return new HandlerWeaving(method, version).weave();
    }

    private int weave() {
        HandlerFlow flow = new HandlerFlow(method);
        List<Handler> handlers = handlers(flow);
        for (Handler each : handlers) {
            HandlerSites.enclose(each.site(), each.enclosing(handlers, code.indexOf(each.entry())));
            weave(flow, each);
        }
        before.forEach((place, pieces) -> pieces.forEach(each -> code.insertBefore(place, each)));
        after.forEach((place, pieces) -> pieces.forEach(each -> code.insert(place, each)));
        detours.apply();
        entries.apply();
        return handlers.size();
    }

    private List<Handler> handlers(HandlerFlow flow) {
        List<Handler> handlers = new ArrayList<>();
        entries().forEach((entry, typed) -> {
            BitSet own = flow.dominatedBy(entry);
            if (typed) {
                scope.end(entry).ifPresent(end -> own.clear(end, code.size()));
            }
            if (!own.isEmpty()) {
                handlers.add(new Handler(entry, typed, own));
            }
        });
        return handlers;
    }

    /** Each handler once, and whether a type of exception is named there. What only gives a monitor back is left alone. */
    private Map<LabelNode, Boolean> entries() {
        Map<LabelNode, Boolean> entries = new LinkedHashMap<>();
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            boolean typed = block.type != null;
            if (typed || !isMonitorExit(block.handler)) {
                entries.merge(block.handler, typed, Boolean::logicalOr);
            }
        }
        return entries;
    }

    private void weave(HandlerFlow flow, Handler handler) {
        BitSet own = handler.code();
        String call = handler.typed() ? "caught" : "unwinding";
        put(before, firstInstruction(handler.entry()), entries.call(handler.entry(), call, handler.site()));
        for (int index : leaving(flow, own)) {
            leave(flow, own, index, handler.site());
        }
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

    /** The code of {@code synchronized}: keep the exception, give the monitor back, throw it on. */
    private static boolean isMonitorExit(LabelNode entry) {
        AbstractInsnNode store = firstInstruction(entry);
        AbstractInsnNode load = store.getNext();
        while (load != null && load.getOpcode() < 0) {
            load = load.getNext();
        }
        return load != null && load.getNext() != null && load.getNext().getOpcode() == Opcodes.MONITOREXIT;
    }

    static AbstractInsnNode firstInstruction(LabelNode entry) {
        AbstractInsnNode each = entry;
        while (each.getOpcode() < 0) {
            each = each.getNext();
        }
        return each;
    }

    private static void put(Map<AbstractInsnNode, List<InsnList>> pieces, AbstractInsnNode place, InsnList piece) {
        pieces.computeIfAbsent(place, key -> new ArrayList<>()).add(piece);
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
