package dev.cutpoint.instrument.jdk;

import static dev.cutpoint.instrument.jdk.Code.code;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.LocalVariablesSorter;
import org.objectweb.asm.tree.MethodNode;

/** {@code VirtualThread}: its own {@code interrupt}, its waits, and the end of its run. */
final class VirtualThreadHooks {
    private static final String THREAD = "java/lang/VirtualThread";

    private VirtualThreadHooks() {}

    static List<JdkHook> hooks() {
        return List.of(
                hook("interrupt", "()V", "requests", ThreadHooks.interrupting()),
                hook(
                        "isInterrupted",
                        "()Z",
                        "tasks that ask for their status",
                        Weavings.beforeReturns(
                                () -> code().dup().loadThis().doorway("statusRead", "(ZLjava/lang/Thread;)V"))),
                hook(
                        "run",
                        "(Ljava/lang/Runnable;)V",
                        "the end of virtual threads",
                        Weavings.all(ended("runWith"), ended("dispatchUncaughtException"))),
                timer("cancel", "(Ljava/util/concurrent/Future;)V").until(21),
                timer("cancelTimeoutTask", "()V").since(22),
                hook("yieldContinuation", "()Z", "waits", VirtualThreadHooks::timed));
    }

    private static JdkHook timer(String method, String descriptor) {
        return hook(method, descriptor, "timers of timed waits, left out", Requesting.timer());
    }

    private static JdkHook hook(String method, String descriptor, String purpose, Weaving weaving) {
        return JdkHook.of(THREAD, method, descriptor, purpose, weaving).since(21);
    }

    private static Weaving ended(String callee) {
        return Weavings.afterCalls(
                THREAD, callee, () -> code().text("virtual-thread").doorway("threadEnded", "(Ljava/lang/String;)V"));
    }

    /**
     * Keeps the time of entry in a new local. Nothing that could park runs before the yield, and what runs after it runs mounted.
     */
    private static int timed(String owner, MethodNode method) {
        MethodNode timed = new MethodNode(
                method.access, method.name, method.desc, method.signature, method.exceptions.toArray(String[]::new));
        Timing timing = new Timing(method.access, method.desc, timed);
        method.accept(timing);
        method.instructions = timed.instructions;
        method.tryCatchBlocks = timed.tryCatchBlocks;
        method.localVariables = timed.localVariables;
        method.maxLocals = timed.maxLocals;
        method.maxStack = timed.maxStack;
        return timing.places;
    }

    private static final class Timing extends LocalVariablesSorter {
        private int places;
        private int start;

        Timing(int access, String descriptor, MethodNode target) {
            super(Opcodes.ASM9, access, descriptor, target);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            start = newLocal(Type.LONG_TYPE);
            mv.visitMethodInsn(Opcodes.INVOKESTATIC, Code.DOORWAY, "now", "()J", false);
            mv.visitVarInsn(Opcodes.LSTORE, start);
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.IRETURN) {
                mv.visitVarInsn(Opcodes.LLOAD, start);
                mv.visitMethodInsn(Opcodes.INVOKESTATIC, Code.DOORWAY, "waited", "(J)V", false);
                places++;
            }
            super.visitInsn(opcode);
        }
    }
}
