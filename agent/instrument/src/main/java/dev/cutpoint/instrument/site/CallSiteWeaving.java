package dev.cutpoint.instrument.site;

import dev.cutpoint.instrument.jdk.Code;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Tells, behind each suspend point of a method, that the call came back; of a stage, which it is.
 *
 * <pre>
 *   call  →  …, result  →  number, passed  →  …, result
 *   call  →  …, stage  →  stage, number, staged  →  …, stage
 * </pre>
 *
 * The other exit needs no code: a delivery tells where its thread stood. Calls that an interrupt makes return, such as {@code park}, have
 * one exit for both; there the interrupt status tells.
 */
public final class CallSiteWeaving {
    private CallSiteWeaving() {}

    /** {@code numbers}: by the place of the call among those of the method. Returns how many calls were woven. */
    public static int weave(MethodNode method, Map<Integer, ClassSites.Numbered> numbers) {
        int call = 0;
        for (AbstractInsnNode each : method.instructions.toArray()) {
            if (each instanceof MethodInsnNode) {
                ClassSites.Numbered point = numbers.get(call++);
                if (point != null) {
                    method.instructions.insert(each, behind(point));
                }
            }
        }
        return numbers.size();
    }

    private static InsnList behind(ClassSites.Numbered point) {
        return switch (point.response()) {
            case SKIPS -> staged(point.number());
            case RETURNS -> counted("returned", point.number());
            default -> counted("passed", point.number());
        };
    }

    private static InsnList counted(String method, int number) {
        InsnList piece = new InsnList();
        piece.add(new LdcInsnNode(number));
        piece.add(new MethodInsnNode(Opcodes.INVOKESTATIC, Code.DOORWAY, method, "(I)V"));
        return piece;
    }

    private static InsnList staged(int number) {
        InsnList piece = new InsnList();
        piece.add(new InsnNode(Opcodes.DUP));
        piece.add(new LdcInsnNode(number));
        piece.add(new MethodInsnNode(Opcodes.INVOKESTATIC, Code.DOORWAY, "staged", "(Ljava/lang/Object;I)V"));
        return piece;
    }
}
