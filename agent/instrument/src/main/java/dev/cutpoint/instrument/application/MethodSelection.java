package dev.cutpoint.instrument.application;

import dev.cutpoint.instrument.lock.LockWeaving;
import dev.cutpoint.instrument.site.SuspendPoints;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The first pass over a class: which of its methods have anything to weave. In most classes none has. */
final class MethodSelection extends ClassVisitor {
    private final Set<String> selected = new HashSet<>();
    private final Optional<SuspendPoints> points;
    private boolean mayWait;

    private MethodSelection(Optional<SuspendPoints> points) {
        super(Opcodes.ASM9);
        this.points = points;
    }

    static MethodSelection of(ClassReader reader, Optional<SuspendPoints> points) {
        MethodSelection selection = new MethodSelection(points);
        reader.accept(selection, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return selection;
    }

    /** Name and descriptor of each, put together. */
    Set<String> methods() {
        return selected;
    }

    /** Whether some call has the name of a suspending method. */
    boolean mayWait() {
        return mayWait;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
        if (points.isPresent() && LockWeaving.isSynchronized(access)) {
            selected.add(name + type);
        }
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitTryCatchBlock(Label start, Label end, Label handler, String exception) {
                selected.add(name + type);
            }

            @Override
            public void visitInsn(int opcode) {
                if (points.isPresent() && opcode == Opcodes.MONITORENTER) {
                    selected.add(name + type);
                }
            }

            @Override
            public void visitMethodInsn(
                    int opcode, String owner, String callee, String descriptor, boolean ofInterface) {
                if (DroppedAnswerWeaving.isWanted(owner, callee, descriptor)) {
                    selected.add(name + type);
                }
                if (points.isPresent() && LockWeaving.isCandidate(callee, descriptor)) {
                    selected.add(name + type);
                }
                if (points.isPresent() && points.get().isCandidate(callee, descriptor)) {
                    selected.add(name + type);
                    mayWait = true;
                }
            }

            @Override
            public void visitInvokeDynamicInsn(String callee, String made, Handle bootstrap, Object... arguments) {
                for (Object each : arguments) {
                    if (points.isPresent()
                            && each instanceof Handle reference
                            && points.get().isCandidate(reference.getName(), reference.getDesc())) {
                        selected.add(name + type);
                        mayWait = true;
                    }
                }
            }
        };
    }
}
