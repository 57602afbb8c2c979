package dev.cutpoint.instrument.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds the annotations of one class, and what is written inside the methods that have them. */
final class SuppressionSearch extends ClassVisitor {
    static final String ANNOTATION = "Ldev/cutpoint/api/SuppressFindings;";
    private static final int LONGEST_REASON = 500;

    /** By name and descriptor, in the order of the class file. */
    private final Map<String, MethodBody> methods = new LinkedHashMap<>();

    private final List<Annotation> ofClass = new ArrayList<>();
    private String className = "";

    private SuppressionSearch() {
        super(Opcodes.ASM9);
    }

    static List<SuppressedPlace> in(ClassReader reader) {
        SuppressionSearch search = new SuppressionSearch();
        reader.accept(search, ClassReader.SKIP_FRAMES);
        return search.places();
    }

    private List<SuppressedPlace> places() {
        List<SuppressedPlace> places = new ArrayList<>();
        ofClass.forEach(each -> places.add(each.at(className, "", MethodBody.Lines.UNKNOWN)));
        methods.values()
                .forEach(method -> method.annotations().forEach(each -> {
                    MethodBody.Extent extent = method.extent(methods);
                    places.add(each.at(className, method.name(), extent.lines()));
                    extent.classes().forEach(type -> places.add(each.at(type, "", MethodBody.Lines.UNKNOWN)));
                }));
        return places;
    }

    @Override
    public void visit(int version, int access, String name, String signature, String superName, String[] interfaces) {
        className = name.replace('/', '.');
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return annotation(descriptor, ofClass);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
        MethodBody body = new MethodBody(className, name);
        methods.put(name + type, body);
        return body;
    }

    /** Null where it is another annotation. */
    static AnnotationVisitor annotation(String descriptor, List<Annotation> found) {
        if (!descriptor.equals(ANNOTATION)) {
            return null;
        }
        Annotation annotation = new Annotation();
        found.add(annotation);
        return annotation;
    }

    /** One annotation, as it is read. */
    static final class Annotation extends AnnotationVisitor {
        private final List<String> rules = new ArrayList<>();
        private String reason = "";

        Annotation() {
            super(Opcodes.ASM9);
        }

        SuppressedPlace at(String className, String method, MethodBody.Lines lines) {
            return new SuppressedPlace(className, method, lines.first(), lines.last(), String.join(" ", rules), reason);
        }

        @Override
        public void visit(String name, Object value) {
            if ("reason".equals(name)) {
                String text = value.toString();
                reason = text.substring(0, Math.min(text.length(), LONGEST_REASON));
            }
        }

        @Override
        public AnnotationVisitor visitArray(String name) {
            return new AnnotationVisitor(Opcodes.ASM9) {
                @Override
                public void visit(String element, Object value) {
                    rules.add(value.toString());
                }
            };
        }
    }
}
