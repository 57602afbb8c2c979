package dev.cutpoint.instrument.jdk;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Code at the beginning of a method, which answers whether the method is to do nothing; other code before its own returns. Methods that have a
 * result stay as they are.
 */
record UnlessAnswered(Code question, Code end) implements Weaving {
    @Override
    public WovenMethod weave(JdkMethod method, MethodVisitor next) {
        if (!method.descriptor().endsWith(")V")) {
            return new WovenMethod(next) {};
        }
        return new WovenMethod(next) {
            @Override
            public void visitCode() {
                super.visitCode();
                Label own = new Label();
                Object[] parameters = method.parameters();
                write(question);
                super.visitJumpInsn(Opcodes.IFEQ, own);
                super.visitInsn(Opcodes.RETURN);
                super.visitLabel(own);
                super.visitFrame(Opcodes.F_NEW, parameters.length, parameters, 0, new Object[0]);
                super.visitInsn(Opcodes.NOP); // the method may begin with a frame of its own
            }

            @Override
            public void visitInsn(int opcode) {
                if (isReturn(opcode)) {
                    write(end);
                }
                super.visitInsn(opcode);
            }
        };
    }
}
