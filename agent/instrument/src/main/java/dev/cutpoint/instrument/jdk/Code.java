package dev.cutpoint.instrument.jdk;

import dev.cutpoint.bootstrap.Kind;
import java.util.function.Supplier;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** A short run of instructions, written in the order in which they execute; ends in a call of the doorway. */
public final class Code {
    /** The class that woven code calls. */
    public static final String DOORWAY = "java/lang/CutpointDoorway";

    private final InsnList instructions = new InsnList();

    private Code() {}

    static Code code() {
        return new Code();
    }

    /** Calls a method of the doorway that takes nothing and returns nothing. */
    static Supplier<InsnList> call(String name) {
        return () -> code().doorway(name, "()V");
    }

    /** {@code … → …, this} */
    Code loadThis() {
        return load(0);
    }

    Code load(int local) {
        instructions.add(new VarInsnNode(Opcodes.ALOAD, local));
        return this;
    }

    Code loadLong(int local) {
        instructions.add(new VarInsnNode(Opcodes.LLOAD, local));
        return this;
    }

    /** {@code …, value → …, value, value} */
    Code dup() {
        instructions.add(new InsnNode(Opcodes.DUP));
        return this;
    }

    Code nothing() {
        instructions.add(new InsnNode(Opcodes.ACONST_NULL));
        return this;
    }

    Code no() {
        instructions.add(new InsnNode(Opcodes.ICONST_0));
        return this;
    }

    Code kind(Kind kind) {
        instructions.add(new InsnNode(Opcodes.ICONST_0 + kind.number()));
        return this;
    }

    Code text(String value) {
        instructions.add(new LdcInsnNode(value));
        return this;
    }

    Code field(String owner, String name, String descriptor) {
        instructions.add(new FieldInsnNode(Opcodes.GETFIELD, owner, name, descriptor));
        return this;
    }

    Code virtual(String owner, String name, String descriptor) {
        instructions.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, owner, name, descriptor));
        return this;
    }

    InsnList doorway(String name, String descriptor) {
        instructions.add(new MethodInsnNode(Opcodes.INVOKESTATIC, DOORWAY, name, descriptor));
        return instructions;
    }
}
