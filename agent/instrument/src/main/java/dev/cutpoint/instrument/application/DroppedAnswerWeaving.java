package dev.cutpoint.instrument.application;

import dev.cutpoint.instrument.jdk.Code;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Calls of {@code CompletableFuture.complete} whose answer is thrown away: only then is a value lost without anybody knowing.
 *
 * <pre>  …, won  →  pop  becomes  answerDropped(won)  →  …</pre>
 */
final class DroppedAnswerWeaving {
    private static final String FUTURE = "java/util/concurrent/CompletableFuture";

    private DroppedAnswerWeaving() {}

    static boolean isComplete(String owner, String name, String descriptor) {
        return owner.equals(FUTURE) && name.equals("complete") && descriptor.equals("(Ljava/lang/Object;)Z");
    }

    /** Returns how many calls were woven. */
    static int weave(MethodNode method) {
        int woven = 0;
        for (AbstractInsnNode each : method.instructions.toArray()) {
            if (isDropped(each)) {
                method.instructions.set(
                        each.getNext(),
                        new MethodInsnNode(Opcodes.INVOKESTATIC, Code.DOORWAY, "answerDropped", "(Z)V"));
                woven++;
            }
        }
        return woven;
    }

    private static boolean isDropped(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                && isComplete(call.owner, call.name, call.desc)
                && call.getNext() != null
                && call.getNext().getOpcode() == Opcodes.POP;
    }
}
