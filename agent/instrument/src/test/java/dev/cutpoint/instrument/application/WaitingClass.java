package dev.cutpoint.instrument.application;

import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Makes a class file that no compiler would make so small: one method that sleeps and has a handler for it. */
final class WaitingClass {
    static final String NAME = "sample/Waiting";

    /** Of the method without padding, and of the constant pool without more constants. */
    private static final int SIZE = 7;

    private static final int CONSTANTS = 20;

    private final int version;
    private int size = SIZE;
    private int constants = CONSTANTS;
    private boolean subroutine;
    private boolean farJump;
    private boolean second;

    private WaitingClass(int version) {
        this.version = version;
    }

    static WaitingClass of(int version) {
        return new WaitingClass(version);
    }

    /** With a method of so many bytes. */
    WaitingClass padded(int bytes) {
        size = bytes;
        return this;
    }

    /** With a jump over the whole of the padding. */
    WaitingClass withFarJump() {
        farJump = true;
        return this;
    }

    /** With a method of usual size beside it. */
    WaitingClass withSecondMethod() {
        second = true;
        return this;
    }

    /** With about so many entries in the constant pool. */
    WaitingClass withConstants(int count) {
        constants = count;
        return this;
    }

    /** As compilers before Java 6 made a {@code finally}. */
    WaitingClass withSubroutine() {
        subroutine = true;
        return this;
    }

    byte[] toBytes() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(version, Opcodes.ACC_PUBLIC, NAME, null, "java/lang/Object", null);
        for (int i = CONSTANTS; i < constants; i++) {
            writer.newConst(i);
        }
        method(writer, "pause", size);
        if (second) {
            method(writer, "rest", SIZE);
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void method(ClassWriter writer, String name, int bytes) {
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, name, "(Z)V", null, null);
        method.visitCode();
        body(method, bytes);
        method.visitMaxs(2, 2);
        method.visitEnd();
    }

    private void body(MethodVisitor method, int bytes) {
        Label tried = new Label();
        Label handler = new Label();
        Label end = new Label();
        method.visitTryCatchBlock(tried, handler, handler, "java/lang/InterruptedException");
        if (farJump) {
            method.visitVarInsn(Opcodes.ILOAD, 0);
            method.visitJumpInsn(Opcodes.IFNE, end);
        }
        method.visitLabel(tried);
        method.visitInsn(Opcodes.LCONST_1);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Thread", "sleep", "(J)V", false);
        method.visitInsn(Opcodes.RETURN);
        method.visitLabel(handler);
        frame(method, "java/lang/InterruptedException");
        method.visitInsn(Opcodes.POP);
        for (int i = SIZE; i < bytes; i++) {
            method.visitInsn(Opcodes.NOP);
        }
        if (subroutine) {
            method.visitJumpInsn(Opcodes.JSR, end);
        }
        end(method, end);
    }

    private void end(MethodVisitor method, Label end) {
        method.visitLabel(end);
        if (subroutine) {
            method.visitInsn(Opcodes.POP);
        } else if (farJump) {
            frame(method);
        }
        method.visitInsn(Opcodes.RETURN);
    }

    private void frame(MethodVisitor method, Object... stack) {
        if (version >= Opcodes.V1_6) {
            method.visitFrame(Opcodes.F_NEW, 1, new Object[] {Opcodes.INTEGER}, stack.length, stack);
        }
    }
}
