package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.plain.CancelledTask;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.OnEveryJdk;
import dev.cutpoint.it.rig.ProgramClasses;
import dev.cutpoint.it.rig.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A class that cannot be woven runs as it is, and the report says that there was one, and why. */
class SkippedClassIT {
    private static final String MAIN = "app/plain/Crowded";
    private static final int PADDING = 65_525;

    @TempDir
    private Path folder;

    @OnEveryJdk
    void isNamedWithItsReason(JdkInstallation jdk) throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes/app/plain"));
        Files.write(classes.resolve("Crowded.class"), crowded());

        FinishedJvm jvm = ForkedJvm.on(jdk, folder)
                .agent("profile=diagnose")
                .classPath(folder.resolve("classes"), ProgramClasses.placeOf(CancelledTask.class))
                .main(MAIN.replace('/', '.'))
                .run();

        assertThat(jvm.out()).containsExactly("cancelled true, handled");
        assertThat(jvm.ownErr()).isEmpty();
        assertThat(Report.of(jvm.recording().orElseThrow()).lines())
                .contains("skipped: 1 class not woven (method-too-large)");
    }

    /** Its main method calls that of the ordinary program, has a handler, and is as large as a method can be. */
    private static byte[] crowded() {
        String main = "([Ljava/lang/String;)V";
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, MAIN, null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "main", main, null, null);
        Label tried = new Label();
        Label handler = new Label();
        method.visitTryCatchBlock(tried, handler, handler, "java/lang/IllegalStateException");
        method.visitLabel(tried);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, "app/plain/CancelledTask", "main", main, false);
        method.visitInsn(Opcodes.RETURN);
        method.visitLabel(handler);
        method.visitInsn(Opcodes.POP);
        for (int i = 0; i < PADDING; i++) {
            method.visitInsn(Opcodes.NOP);
        }
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
