package dev.cutpoint.instrument.jdk;

import org.objectweb.asm.MethodVisitor;

/** Code at every call of one method, of whatever descriptor: before it, after it or in its place. */
record AtCalls(Manner manner, String target, String callee, Code code) implements Weaving {
    private enum Manner {
        BEFORE,
        AFTER,
        INSTEAD
    }

    static AtCalls before(String target, String callee, Code code) {
        return new AtCalls(Manner.BEFORE, target, callee, code);
    }

    static AtCalls after(String target, String callee, Code code) {
        return new AtCalls(Manner.AFTER, target, callee, code);
    }

    static AtCalls instead(String target, String callee, Code code) {
        return new AtCalls(Manner.INSTEAD, target, callee, code);
    }

    @Override
    public WovenMethod weave(JdkMethod method, MethodVisitor next) {
        return new WovenMethod(next) {
            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
                boolean wanted = owner.equals(target) && name.equals(callee);
                if (wanted && manner != Manner.AFTER) {
                    write(code);
                }
                if (!wanted || manner != Manner.INSTEAD) {
                    super.visitMethodInsn(opcode, owner, name, descriptor, ofInterface);
                }
                if (wanted && manner == Manner.AFTER) {
                    write(code);
                }
            }
        };
    }
}
