package dev.cutpoint.instrument.application;

import dev.cutpoint.instrument.jdk.Code;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Gives the two private methods of the API class, which do nothing by themselves, bodies that ask the doorway. */
final class ApiWeaving {
    private ApiWeaving() {}

    static byte[] weave(byte[] original) {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String type, String signature, String[] thrown) {
                        MethodVisitor next = super.visitMethod(access, name, type, signature, thrown);
                        if (name.equals("cancelling") && type.equals("()Z")) {
                            return body(next, "isCancelling", type, Opcodes.IRETURN);
                        }
                        if (name.equals("request") && type.equals("()[Ljava/lang/Object;")) {
                            return body(next, "current", type, Opcodes.ARETURN);
                        }
                        return next;
                    }
                },
                0);
        return writer.toByteArray();
    }

    /** Writes the new body and drops the old one, which goes to no visitor. */
    private static MethodVisitor body(MethodVisitor target, String doorway, String type, int returning) {
        target.visitCode();
        target.visitMethodInsn(Opcodes.INVOKESTATIC, Code.DOORWAY, doorway, type, false);
        target.visitInsn(returning);
        target.visitMaxs(1, 0);
        target.visitEnd();
        return null;
    }
}
