package dev.cutpoint.instrument.jdk;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Hands the time of entry to the doorway before every return of a method. It is kept in a new local behind the parameters; all later locals
 * move up by the two slots of a {@code long}.
 */
record Timed(String doorway) implements Weaving {
    @Override
    public WovenMethod weave(JdkMethod method, MethodVisitor next) {
        return new TimedVisitor(method, next);
    }

    private final class TimedVisitor extends WovenMethod {
        private final int start;
        private final int parameters;

        TimedVisitor(JdkMethod method, MethodVisitor next) {
            super(next);
            this.start = method.firstLocal();
            this.parameters = method.parameters().length;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            mv.visitMethodInsn(Opcodes.INVOKESTATIC, Code.DOORWAY, "now", "()J", false);
            mv.visitVarInsn(Opcodes.LSTORE, start);
        }

        @Override
        public void visitInsn(int opcode) {
            if (isReturn(opcode)) {
                write(Code.code().loadLong(start).doorway(doorway, "(J)V"));
            }
            super.visitInsn(opcode);
        }

        @Override
        public void visitVarInsn(int opcode, int local) {
            super.visitVarInsn(opcode, moved(local));
        }

        @Override
        public void visitIincInsn(int local, int increment) {
            super.visitIincInsn(moved(local), increment);
        }

        @Override
        public void visitLocalVariable(
                String name, String descriptor, String signature, Label from, Label to, int local) {
            super.visitLocalVariable(name, descriptor, signature, from, to, moved(local));
        }

        @Override
        public void visitFrame(int type, int count, Object[] locals, int depth, Object[] stack) {
            Object[] all = new Object[count + 1];
            System.arraycopy(locals, 0, all, 0, parameters);
            all[parameters] = Opcodes.LONG;
            System.arraycopy(locals, parameters, all, parameters + 1, count - parameters);
            super.visitFrame(type, all.length, all, depth, stack);
        }

        private int moved(int local) {
            return local < start ? local : local + 2;
        }
    }
}
