package dev.cutpoint.instrument.jdk;

import org.objectweb.asm.MethodVisitor;

/** Code at the beginning of a method. */
record AtEntry(Code code) implements Weaving {
    @Override
    public WovenMethod weave(JdkMethod method, MethodVisitor next) {
        return new WovenMethod(next) {
            @Override
            public void visitCode() {
                super.visitCode();
                write(code);
            }
        };
    }
}
