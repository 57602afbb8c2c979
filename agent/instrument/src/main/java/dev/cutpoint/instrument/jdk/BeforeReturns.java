package dev.cutpoint.instrument.jdk;

import org.objectweb.asm.MethodVisitor;

/** Code before every return. The operand stack still holds what is returned. */
record BeforeReturns(Code code) implements Weaving {
    @Override
    public WovenMethod weave(JdkMethod method, MethodVisitor next) {
        return new WovenMethod(next) {
            @Override
            public void visitInsn(int opcode) {
                if (isReturn(opcode)) {
                    write(code);
                }
                super.visitInsn(opcode);
            }
        };
    }
}
