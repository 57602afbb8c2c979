package dev.cutpoint.instrument.site;

import dev.cutpoint.instrument.jdk.Code;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Tells, behind each suspend point of a method, that the call came back.
 *
 * <pre>  call  →  …, result  →  number, passed  →  …, result</pre>
 *
 * The other exit needs no code: a delivery tells where its thread stood.
 */
public final class CallSiteWeaving {
    private CallSiteWeaving() {}

    /** {@code numbers}: by the place of the call among those of the method. Returns how many calls were woven. */
    public static int weave(MethodNode method, Map<Integer, Integer> numbers) {
        int call = 0;
        for (AbstractInsnNode each : method.instructions.toArray()) {
            if (each instanceof MethodInsnNode) {
                Integer number = numbers.get(call++);
                if (number != null) {
                    method.instructions.insert(each, passed(number));
                }
            }
        }
        return numbers.size();
    }

    private static InsnList passed(int number) {
        InsnList piece = new InsnList();
        piece.add(new LdcInsnNode(number));
        piece.add(new MethodInsnNode(Opcodes.INVOKESTATIC, Code.DOORWAY, "passed", "(I)V"));
        return piece;
    }
}
