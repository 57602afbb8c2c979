package dev.cutpoint.instrument.jdk;

import dev.cutpoint.bootstrap.Kind;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A short run of instructions, put together in the order in which they execute; ends in a call of the doorway.
 *
 * <p>A template: it is written anew at each place, and never changes once it has its last instruction.
 */
public final class Code {
    /** The class that woven code calls. */
    public static final String DOORWAY = "java/lang/CutpointDoorway";

    private final List<Instruction> instructions = new ArrayList<>(4);

    private Code() {}

    /** An instruction with those of its operands that its opcode has. */
    private record Instruction(int opcode, Object operand, String name, String descriptor) {
        void write(MethodVisitor target) {
            switch (opcode) {
                case Opcodes.ALOAD, Opcodes.ILOAD, Opcodes.LLOAD -> target.visitVarInsn(opcode, (int) operand);
                case Opcodes.LDC -> target.visitLdcInsn(operand);
                case Opcodes.GETFIELD -> target.visitFieldInsn(opcode, (String) operand, name, descriptor);
                case Opcodes.INVOKEVIRTUAL, Opcodes.INVOKESTATIC ->
                    target.visitMethodInsn(opcode, (String) operand, name, descriptor, false);
                default -> target.visitInsn(opcode);
            }
        }
    }

    static Code code() {
        return new Code();
    }

    /** Calls a method of the doorway that takes nothing and returns nothing. */
    static Code call(String name) {
        return code().doorway(name, "()V");
    }

    /** {@code … → …, this} */
    Code loadThis() {
        return load(0);
    }

    Code load(int local) {
        return add(Opcodes.ALOAD, local, "", "");
    }

    Code loadInt(int local) {
        return add(Opcodes.ILOAD, local, "", "");
    }

    Code loadLong(int local) {
        return add(Opcodes.LLOAD, local, "", "");
    }

    /** {@code …, value → …, value, value} */
    Code dup() {
        return plain(Opcodes.DUP);
    }

    Code nothing() {
        return plain(Opcodes.ACONST_NULL);
    }

    Code no() {
        return plain(Opcodes.ICONST_0);
    }

    Code kind(Kind kind) {
        return plain(Opcodes.ICONST_0 + kind.number());
    }

    Code text(String value) {
        return add(Opcodes.LDC, value, "", "");
    }

    Code field(String owner, String name, String descriptor) {
        return add(Opcodes.GETFIELD, owner, name, descriptor);
    }

    Code virtual(String owner, String name, String descriptor) {
        return add(Opcodes.INVOKEVIRTUAL, owner, name, descriptor);
    }

    Code doorway(String name, String descriptor) {
        return add(Opcodes.INVOKESTATIC, DOORWAY, name, descriptor);
    }

    void write(MethodVisitor target) {
        for (Instruction each : instructions) {
            each.write(target);
        }
    }

    private Code plain(int opcode) {
        return add(opcode, "", "", "");
    }

    private Code add(int opcode, Object operand, String name, String descriptor) {
        instructions.add(new Instruction(opcode, operand, name, descriptor));
        return this;
    }
}
