package dev.cutpoint.instrument.application;

import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** What may have been done to a class before it is woven. */
enum OtherAgent {
    NONE(method -> {}),
    /** As JaCoCo does it: a probe in front of a line that begins with a call, behind the store of an exception for one. */
    PROBES(OtherAgent::probe),
    /** Has a look at the exceptions of handlers. */
    COPIES(OtherAgent::copy);

    private static final int UNUSED = 20;

    private final Consumer<MethodNode> instrumentation;

    OtherAgent(Consumer<MethodNode> instrumentation) {
        this.instrumentation = instrumentation;
    }

    byte[] instrument(byte[] original) {
        ClassNode type = new ClassNode();
        new ClassReader(original).accept(type, ClassReader.EXPAND_FRAMES);
        type.methods.forEach(instrumentation);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        type.accept(writer);
        return writer.toByteArray();
    }

    private static void probe(MethodNode method) {
        for (AbstractInsnNode each : method.instructions.toArray()) {
            if (each.getOpcode() == Opcodes.ASTORE) {
                InsnList probe = new InsnList();
                probe.add(new InsnNode(Opcodes.ICONST_1));
                probe.add(new InsnNode(Opcodes.POP));
                method.instructions.insert(each, probe);
            }
        }
    }

    private static void copy(MethodNode method) {
        for (TryCatchBlockNode each : method.tryCatchBlocks) {
            InsnList copy = new InsnList();
            copy.add(new VarInsnNode(Opcodes.ASTORE, UNUSED));
            copy.add(new VarInsnNode(Opcodes.ALOAD, UNUSED));
            method.instructions.insertBefore(HandlerWeaving.firstInstruction(each.handler), copy);
        }
    }
}
