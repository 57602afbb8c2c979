package dev.cutpoint.instrument.application;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The first pass over a class: which of its methods have anything to weave. In most classes none has. */
final class MethodSelection extends ClassVisitor {
    private final Set<String> selected = new HashSet<>();

    private MethodSelection() {
        super(Opcodes.ASM9);
    }

    /** Name and descriptor of each, put together. */
    static Set<String> of(ClassReader reader) {
        MethodSelection selection = new MethodSelection();
        reader.accept(selection, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return selection.selected;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitTryCatchBlock(Label start, Label end, Label handler, String exception) {
                selected.add(name + type);
            }

            @Override
            public void visitMethodInsn(
                    int opcode, String owner, String callee, String descriptor, boolean ofInterface) {
                if (DroppedAnswerWeaving.isWanted(owner, callee, descriptor)) {
                    selected.add(name + type);
                }
            }
        };
    }
}
