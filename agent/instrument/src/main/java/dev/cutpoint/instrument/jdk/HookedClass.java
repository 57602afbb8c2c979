package dev.cutpoint.instrument.jdk;

import dev.cutpoint.bootstrap.Mark;
import java.util.List;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypePath;
import org.objectweb.asm.TypeReference;

/** A class on its way through its hooks; gets the mark that tells it from one that is not woven. */
final class HookedClass extends ClassVisitor {
    private static final int SUPER_CLASS = TypeReference.CLASS_EXTENDS << 24 | 0xFFFF << 8;

    private final String owner;
    private final List<BoundHook> hooks;
    private boolean marked;

    HookedClass(ClassVisitor next, String owner, List<BoundHook> hooks) {
        super(Opcodes.ASM9, next);
        this.owner = owner;
        this.hooks = hooks;
    }

    /** Whether the class that came in had the mark. */
    boolean isWovenAlready() {
        return marked;
    }

    @Override
    public void visit(int version, int access, String name, String signature, String extended, String[] interfaces) {
        super.visit(version, access, name, signature, extended, interfaces);
        super.visitTypeAnnotation(SUPER_CLASS, null, Mark.DESCRIPTOR, true).visitEnd();
    }

    @Override
    public AnnotationVisitor visitTypeAnnotation(int place, TypePath path, String descriptor, boolean visible) {
        marked |= descriptor.equals(Mark.DESCRIPTOR);
        return super.visitTypeAnnotation(place, path, descriptor, visible);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] thrown) {
        MethodVisitor first = super.visitMethod(access, name, descriptor, signature, thrown);
        JdkMethod method = new JdkMethod(owner, access, name, descriptor);
        for (int i = method.hasCode() ? hooks.size() - 1 : -1; i >= 0; i--) {
            first = hooks.get(i).weave(method, first);
        }
        return first;
    }
}
