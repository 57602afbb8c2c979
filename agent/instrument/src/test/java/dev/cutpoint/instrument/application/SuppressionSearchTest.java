package dev.cutpoint.instrument.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The agent reads the annotation from the class file: it is not there when the program runs. */
class SuppressionSearchTest {
    private static final Handle METAFACTORY =
            new Handle(Opcodes.H_INVOKESTATIC, "java/lang/invoke/LambdaMetafactory", "metafactory", "()V", false);

    private final ClassWriter type = new ClassWriter(ClassWriter.COMPUTE_MAXS);

    SuppressionSearchTest() {
        type.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "shop/Till", null, "java/lang/Object", null);
    }

    @Test
    void aTypeIsFound() {
        annotate(type.visitAnnotation(SuppressionSearch.ANNOTATION, false), "r", "CP01", "CP05");

        assertThat(found()).containsExactly(new SuppressedPlace("shop.Till", "", 0, 0, "CP01 CP05", "r"));
    }

    @Test
    void aMethodIsFoundWithItsLinesAndThoseOfItsLambdas() {
        MethodVisitor serve = method("serve", 12, 15);
        annotate(serve.visitAnnotation(SuppressionSearch.ANNOTATION, false), "r", "CP01");
        lambda(serve, "lambda$serve$0");
        lambda(method("lambda$serve$0", 20, 22), "lambda$serve$1");
        method("lambda$serve$1", 24, 24);
        method("serve", "(J)V", 90, 99);

        assertThat(found()).containsExactly(new SuppressedPlace("shop.Till", "serve", 12, 24, "CP01", "r"));
    }

    @Test
    void classesThatAreWrittenInItAreFound() {
        MethodVisitor serve = method("serve", 12, 15);
        annotate(serve.visitAnnotation(SuppressionSearch.ANNOTATION, false), "r", "CP01");
        serve.visitTypeInsn(Opcodes.NEW, "shop/Till$1");
        serve.visitTypeInsn(Opcodes.NEW, "shop/Till$Drawer");
        serve.visitTypeInsn(Opcodes.NEW, "shop/Till");
        method("close", 30, 31).visitTypeInsn(Opcodes.NEW, "shop/Till$2");

        assertThat(found())
                .extracting(place -> place.className() + '.' + place.method())
                .containsExactly("shop.Till.serve", "shop.Till$1.");
    }

    @Test
    void otherAnnotationsAreNone() {
        type.visitAnnotation("Ldev/cutpoint/api/Other;", false).visitEnd();
        method("serve", 1, 2).visitAnnotation("Ljava/lang/Deprecated;", true).visitEnd();

        assertThat(found()).isEmpty();
    }

    @Test
    void moreThanThereIsRoomForIsCounted() {
        SkippedClasses skipped = new SkippedClasses();
        SuppressedPlaces places = new SuppressedPlaces(skipped);
        for (int i = 0; i < 2_003; i++) {
            MethodVisitor method = method("m" + i, 1, 1);
            annotate(method.visitAnnotation(SuppressionSearch.ANNOTATION, false), "r", "CP01");
        }
        byte[] classFile = type.toByteArray();
        places.look(classFile);
        places.look(new byte[] {1, 2, 3});

        assertThat(places.all()).hasSize(2_000);
        List<String> counts = new ArrayList<>();
        skipped.forEach((reason, count) -> counts.add(reason + ' ' + count));
        assertThat(counts).containsExactly("suppression:too-many 3");
    }

    @Test
    void whoFollowsHearsOfEachOnce() {
        annotate(type.visitAnnotation(SuppressionSearch.ANNOTATION, false), "r", "CP01");
        byte[] classFile = type.toByteArray();
        SuppressedPlaces places = new SuppressedPlaces(new SkippedClasses());
        List<String> heard = new ArrayList<>();
        places.look(classFile);
        places.follow(place -> heard.add(place.className()));
        places.look(classFile);

        assertThat(heard).containsExactly("shop.Till");
    }

    private List<SuppressedPlace> found() {
        return SuppressionSearch.in(new ClassReader(type.toByteArray()));
    }

    private static void annotate(AnnotationVisitor annotation, String reason, String... rules) {
        AnnotationVisitor array = annotation.visitArray("value");
        for (String each : rules) {
            array.visit(null, each);
        }
        array.visitEnd();
        annotation.visit("reason", reason);
        annotation.visitEnd();
    }

    private MethodVisitor method(String name, int first, int last) {
        return method(name, "(I)V", first, last);
    }

    private MethodVisitor method(String name, String descriptor, int first, int last) {
        MethodVisitor method = type.visitMethod(Opcodes.ACC_STATIC, name, descriptor, null, null);
        method.visitCode();
        line(method, first);
        line(method, last);
        return method;
    }

    private static void line(MethodVisitor method, int number) {
        Label label = new Label();
        method.visitLabel(label);
        method.visitLineNumber(number, label);
        method.visitInsn(Opcodes.NOP);
    }

    private static void lambda(MethodVisitor in, String body) {
        in.visitInvokeDynamicInsn(
                "run",
                "()Ljava/lang/Runnable;",
                METAFACTORY,
                new Handle(Opcodes.H_INVOKESTATIC, "shop/Till", body, "(I)V", false));
    }
}
