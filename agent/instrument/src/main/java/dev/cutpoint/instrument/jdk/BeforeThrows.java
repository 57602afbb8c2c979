package dev.cutpoint.instrument.jdk;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Code where the method itself throws. The operand stack still holds what is thrown. Not for exceptions that callees throw. */
record BeforeThrows(Code code) implements Weaving {
    @Override
    public WovenMethod weave(JdkMethod method, MethodVisitor next) {
        return new WovenMethod(next) {
            @Override
            public void visitInsn(int opcode) {
                if (opcode == Opcodes.ATHROW) {
                    write(code);
                }
                super.visitInsn(opcode);
            }
        };
    }
}
