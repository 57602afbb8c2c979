package dev.cutpoint.instrument.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Conditional jumps and switches that leave a handler: they go through a few instructions at the end of the method, which then jump to
 * the old target.
 *
 * <pre>  ifeq target   →   ifeq detour  …  detour: [frame of target] site, recovered, goto target</pre>
 */
final class EdgeDetours {
    private record Edge(AbstractInsnNode from, LabelNode to) {}

    private final MethodNode method;
    private final boolean frames;
    private final Map<Edge, List<Integer>> sites = new LinkedHashMap<>();

    EdgeDetours(MethodNode method, boolean frames) {
        this.method = method;
        this.frames = frames;
    }

    boolean isSwitch(AbstractInsnNode instruction) {
        return instruction instanceof TableSwitchInsnNode || instruction instanceof LookupSwitchInsnNode;
    }

    /** Does nothing unless {@code from} jumps to {@code to}. */
    void add(AbstractInsnNode from, AbstractInsnNode to, int site) {
        boolean jumps = isSwitch(from) || (from instanceof JumpInsnNode jump && jump.label == to);
        if (jumps) {
            sites.computeIfAbsent(new Edge(from, (LabelNode) to), key -> new ArrayList<>())
                    .add(site);
        }
    }

    void apply() {
        sites.forEach(this::apply);
    }

    private void apply(Edge edge, List<Integer> handlers) {
        LabelNode detour = new LabelNode();
        InsnList code = method.instructions;
        code.add(detour);
        if (frames) {
            code.add(frameAt(edge.to()));
        }
        handlers.forEach(each -> code.add(HandlerWeaving.recovered(each)));
        code.add(new JumpInsnNode(Opcodes.GOTO, edge.to()));
        redirect(edge, detour);
    }

    private static void redirect(Edge edge, LabelNode detour) {
        if (edge.from() instanceof JumpInsnNode jump) {
            jump.label = detour;
        } else if (edge.from() instanceof TableSwitchInsnNode table) {
            table.labels.replaceAll(each -> each == edge.to() ? detour : each);
            table.dflt = table.dflt == edge.to() ? detour : table.dflt;
        } else if (edge.from() instanceof LookupSwitchInsnNode lookup) {
            lookup.labels.replaceAll(each -> each == edge.to() ? detour : each);
            lookup.dflt = lookup.dflt == edge.to() ? detour : lookup.dflt;
        }
    }

    private static FrameNode frameAt(LabelNode target) {
        AbstractInsnNode each = target;
        while (each != null && each.getOpcode() < 0) {
            if (each instanceof FrameNode frame) {
                return new FrameNode(
                        Opcodes.F_NEW,
                        frame.local.size(),
                        frame.local.toArray(),
                        frame.stack.size(),
                        frame.stack.toArray());
            }
            each = each.getNext();
        }
        throw new UnweavableException("no stack map frame at a jump target");
    }
}
