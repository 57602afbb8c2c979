package dev.cutpoint.it;

import static dev.cutpoint.it.rig.CoverageReport.points;
import static org.assertj.core.api.Assertions.assertThat;

import app.plain.CancelledTask;
import dev.cutpoint.it.rig.CoverageReport;
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

/** What cannot be woven runs as it is, and the report says that there was something, and why. */
class SkippedClassIT {
    private static final String CROWDED = "app/points/Crowded";
    private static final String ENDLESS = "app/points/Endless";
    private static final String MAIN = "([Ljava/lang/String;)V";
    private static final int STATIC = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC;
    private static final int PADDING = 65_525;

    /** Four times that is more than one JVM can have. */
    private static final int WAITS = 16_385;

    @TempDir
    private Path folder;

    @OnEveryJdk
    void aMethodThatIsTooLargeStaysAsItIsAndTheRestIsWoven(JdkInstallation jdk) throws Exception {
        Path recording = run(jdk, CROWDED, crowded());

        assertThat(Report.of(recording).lines())
                .contains("skipped: 1 method not woven, so near to 64 KB that nothing can be added");
        assertThat(points(CoverageReport.of(recording, folder, "--all")))
                .startsWith("app.points.Crowded", "pause Thread.sleep 1 never");
    }

    @OnEveryJdk
    void suspendPointsForWhichThereIsNoRoomAreNamedWithTheReason(JdkInstallation jdk) throws Exception {
        Path recording = run(jdk, ENDLESS, endless());

        assertThat(Report.of(recording).lines())
                .contains("skipped: 1 class, beyond the number of suspend points that one JVM can have");
        assertThat(points(CoverageReport.of(recording, folder, "--all"))).noneMatch(line -> line.contains("Endless"));
    }

    private Path run(JdkInstallation jdk, String main, byte[] classFile) throws Exception {
        Path file = folder.resolve("classes").resolve(main + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, classFile);

        FinishedJvm jvm = ForkedJvm.on(jdk, folder)
                .agent("profile=diagnose")
                .classPath(folder.resolve("classes"), ProgramClasses.placeOf(CancelledTask.class))
                .main(main.replace('/', '.'))
                .run();

        assertThat(jvm.out()).containsExactly("cancelled true, handled");
        assertThat(jvm.ownErr()).isEmpty();
        return jvm.recording().orElseThrow();
    }

    /** Its main method waits in another one, calls that of the ordinary program, has a handler, and is as large as a method can be. */
    private static byte[] crowded() {
        ClassWriter writer = writer(CROWDED);
        pause(writer);
        MethodVisitor method = writer.visitMethod(STATIC, "main", MAIN, null, null);
        Label tried = new Label();
        Label handler = new Label();
        method.visitTryCatchBlock(tried, handler, handler, "java/lang/IllegalStateException");
        method.visitLabel(tried);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, CROWDED, "pause", "()V", false);
        callProgram(method);
        method.visitLabel(handler);
        method.visitInsn(Opcodes.POP);
        for (int i = 0; i < PADDING; i++) {
            method.visitInsn(Opcodes.NOP);
        }
        end(method);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void pause(ClassWriter writer) {
        MethodVisitor method = writer.visitMethod(STATIC, "pause", "()V", null, null);
        method.visitInsn(Opcodes.LCONST_1);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/Thread", "sleep", "(J)V", false);
        end(method);
    }

    /** Its main method calls that of the ordinary program; the others wait in more places than there is room for. */
    private static byte[] endless() {
        ClassWriter writer = writer(ENDLESS);
        MethodVisitor main = writer.visitMethod(STATIC, "main", MAIN, null, null);
        callProgram(main);
        main.visitMaxs(0, 0);
        main.visitEnd();
        for (int i = 0; i < 4; i++) {
            MethodVisitor method = writer.visitMethod(STATIC, "wait" + i, "()V", null, null);
            for (int j = 0; j < WAITS; j++) {
                method.visitMethodInsn(
                        Opcodes.INVOKESTATIC, "java/util/concurrent/locks/LockSupport", "park", "()V", false);
            }
            end(method);
        }
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static ClassWriter writer(String name) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
        return writer;
    }

    private static void callProgram(MethodVisitor method) {
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, "app/plain/CancelledTask", "main", MAIN, false);
        method.visitInsn(Opcodes.RETURN);
    }

    private static void end(MethodVisitor method) {
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }
}
