package dev.cutpoint.instrument.jdk;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Code at the entry of each handler, where a stack map frame always stands. The operand stack holds the exception. */
record AtHandlers(Code code) implements Weaving {
    @Override
    public WovenMethod weave(JdkMethod method, MethodVisitor next) {
        return new HandlersVisitor(next);
    }

    private final class HandlersVisitor extends WovenMethod {
        private final Set<Label> handlers = new HashSet<>();
        private boolean atHandler;

        HandlersVisitor(MethodVisitor next) {
            super(next);
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
            handlers.add(handler);
            super.visitTryCatchBlock(start, end, handler, type);
        }

        @Override
        public void visitLabel(Label label) {
            atHandler = handlers.contains(label);
            super.visitLabel(label);
        }

        @Override
        public void visitFrame(int type, int count, Object[] locals, int depth, Object[] stack) {
            super.visitFrame(type, count, locals, depth, stack);
            if (atHandler) {
                write(code);
                atHandler = false;
            }
        }
    }
}
