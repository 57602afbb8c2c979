package dev.cutpoint.instrument.application;

import dev.cutpoint.instrument.jdk.Code;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Calls whose answer is thrown away. Of {@code CompletableFuture.complete}: only then is a value lost without anybody knowing. Of {@code
 * Thread.interrupted}: who does not ask wants the status cleared.
 *
 * <pre>  …, answer  →  pop  becomes  answerDropped(answer)  →  …</pre>
 */
enum DroppedAnswerWeaving {
    COMPLETE("java/util/concurrent/CompletableFuture", "complete", "(Ljava/lang/Object;)Z", "answerDropped"),
    INTERRUPTED("java/lang/Thread", "interrupted", "()Z", "statusCleared");

    private final String owner;
    private final String callee;
    private final String descriptor;
    private final String doorway;

    DroppedAnswerWeaving(String owner, String callee, String descriptor, String doorway) {
        this.owner = owner;
        this.callee = callee;
        this.descriptor = descriptor;
        this.doorway = doorway;
    }

    /** Whether it is a call to look at. */
    static boolean isWanted(String owner, String callee, String descriptor) {
        return of(owner, callee, descriptor) != null;
    }

    /** Returns how many calls were woven. */
    static int weave(MethodNode method) {
        int woven = 0;
        for (AbstractInsnNode each : method.instructions.toArray()) {
            DroppedAnswerWeaving weaving =
                    each instanceof MethodInsnNode call ? of(call.owner, call.name, call.desc) : null;
            if (weaving != null && isDropped(each)) {
                method.instructions.set(
                        each.getNext(),
                        new MethodInsnNode(Opcodes.INVOKESTATIC, Code.DOORWAY, weaving.doorway, "(Z)V"));
                woven++;
            }
        }
        return woven;
    }

    private static DroppedAnswerWeaving of(String owner, String callee, String descriptor) {
        for (DroppedAnswerWeaving each : values()) {
            if (each.owner.equals(owner) && each.callee.equals(callee) && each.descriptor.equals(descriptor)) {
                return each;
            }
        }
        return null;
    }

    private static boolean isDropped(AbstractInsnNode call) {
        return call.getNext() != null && call.getNext().getOpcode() == Opcodes.POP;
    }
}
