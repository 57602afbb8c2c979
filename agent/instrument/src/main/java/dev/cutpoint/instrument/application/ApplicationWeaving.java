package dev.cutpoint.instrument.application;

import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/**
 * One application class. Two passes: the first finds the methods that have a handler or a dropped answer, most classes end there; the
 * second copies all other methods as they are. No class is loaded for it.
 */
final class ApplicationWeaving extends ClassVisitor {
    private final Set<String> methods;
    private final int version;
    private int woven;

    private ApplicationWeaving(ClassVisitor next, Set<String> methods, int version) {
        super(Opcodes.ASM9, next);
        this.methods = methods;
        this.version = version;
    }

    /** The woven class, or null if there is nothing to weave. */
    static byte[] weave(byte[] original) {
        ClassReader reader = new ClassReader(original);
        Set<String> methods = MethodSelection.of(reader);
        if (methods.isEmpty()) {
            return null;
        }
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        int version = reader.readShort(6) & 0xffff;
        ApplicationWeaving weaving = new ApplicationWeaving(writer, methods, version);
        reader.accept(weaving, ClassReader.EXPAND_FRAMES);
        return weaving.woven == 0 ? null : writer.toByteArray();
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
        MethodVisitor next = super.visitMethod(access, name, type, signature, thrown);
        if (!methods.contains(name + type)) {
            return next;
        }
        return new MethodNode(Opcodes.ASM9, access, name, type, signature, thrown) {
            @Override
            public void visitEnd() {
                woven += HandlerWeaving.weave(this, version) + DroppedAnswerWeaving.weave(this);
                accept(next);
            }
        };
    }
}
