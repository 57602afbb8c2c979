package dev.cutpoint.instrument.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What is written in a method: its lines, those of its lambdas, and the classes that have no place but in it. Compilers make methods of
 * lambdas and number the classes: {@code Till$1}, {@code Till$1Queue}.
 */
final class MethodBody extends MethodVisitor {
    private final String className;
    private final String name;
    private final List<SuppressionSearch.Annotation> annotations = new ArrayList<>();
    private final List<String> lambdas = new ArrayList<>();
    private final Set<String> classes = new LinkedHashSet<>();
    private Lines lines = Lines.UNKNOWN;

    MethodBody(String className, String name) {
        super(Opcodes.ASM9);
        this.className = className;
        this.name = name;
    }

    /** From the first to the last; 0 when not known. */
    record Lines(int first, int last) {
        static final Lines UNKNOWN = new Lines(0, 0);

        Lines with(Lines other) {
            if (first == 0 || other.first == 0) {
                return first == 0 ? other : this;
            }
            return new Lines(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    /** The method with all that is written in it. */
    record Extent(Lines lines, Set<String> classes) {}

    String name() {
        return name;
    }

    List<SuppressionSearch.Annotation> annotations() {
        return annotations;
    }

    /** @param methods of the class, by name and descriptor */
    Extent extent(Map<String, MethodBody> methods) {
        Lines all = Lines.UNKNOWN;
        Set<String> found = new LinkedHashSet<>();
        Set<MethodBody> seen = new HashSet<>();
        List<MethodBody> open = new ArrayList<>(List.of(this));
        while (!open.isEmpty()) {
            MethodBody next = open.remove(open.size() - 1);
            if (seen.add(next)) {
                all = all.with(next.lines);
                found.addAll(next.classes);
                next.lambdas.stream()
                        .filter(methods::containsKey)
                        .map(methods::get)
                        .forEach(open::add);
            }
        }
        return new Extent(all, found);
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return SuppressionSearch.annotation(descriptor, annotations);
    }

    @Override
    public void visitLineNumber(int line, Label start) {
        lines = lines.with(new Lines(line, line));
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        String made = type.replace('/', '.');
        int number = className.length() + 1;
        if (opcode == Opcodes.NEW
                && made.startsWith(className + '$')
                && made.length() > number
                && Character.isDigit(made.charAt(number))) {
            classes.add(made);
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String callee, String made, Handle bootstrap, Object... arguments) {
        for (Object each : arguments) {
            if (each instanceof Handle body
                    && body.getOwner().replace('/', '.').equals(className)
                    && body.getName().startsWith("lambda$")) {
                lambdas.add(body.getName() + body.getDesc());
            }
        }
    }
}
