package dev.cutpoint.instrument.jdk;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** {@code begin}, then the method, then {@code end} before every return, and {@code failed} when it throws. */
record Around(Code begin, Code end, Code failed) implements Weaving {
    private static final Object[] THROWN = {"java/lang/Throwable"};

    @Override
    public WovenMethod weave(JdkMethod method, MethodVisitor next) {
        return new AroundVisitor(method, next);
    }

    /** The handler is added last, so that those of the method come before it. */
    private final class AroundVisitor extends WovenMethod {
        private final JdkMethod method;
        private final Label start = new Label();

        AroundVisitor(JdkMethod method, MethodVisitor next) {
            super(next);
            this.method = method;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            write(begin);
            visitLabel(start);
        }

        @Override
        public void visitInsn(int opcode) {
            if (isReturn(opcode)) {
                write(end);
            }
            super.visitInsn(opcode);
        }

        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
            Label handler = new Label();
            Object[] parameters = method.parameters();
            visitTryCatchBlock(start, handler, handler, null);
            visitLabel(handler);
            visitFrame(Opcodes.F_NEW, parameters.length, parameters, 1, THROWN);
            write(failed);
            super.visitInsn(Opcodes.ATHROW);
            super.visitMaxs(maxStack, maxLocals);
        }
    }
}
