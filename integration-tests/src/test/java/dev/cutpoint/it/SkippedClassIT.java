package dev.cutpoint.it;

import static dev.cutpoint.it.rig.CoverageReport.points;
import static org.assertj.core.api.Assertions.assertThat;

import app.plain.CancelledTask;
import dev.cutpoint.it.rig.CoverageReport;
import dev.cutpoint.it.rig.CutpointJar;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.JdkInstallations;
import dev.cutpoint.it.rig.OnEveryJdk;
import dev.cutpoint.it.rig.ProgramClasses;
import dev.cutpoint.it.rig.Report;
import dev.cutpoint.it.rig.RunningJvm;
import java.io.IOException;
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
    private static final String PROGRAM = "app/plain/CancelledTask";
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
        Path recording = run(jdk, CROWDED, crowded(PROGRAM));

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

    @OnEveryJdk
    void theDoctorNamesThemInARunningJvm(JdkInstallation jdk) throws Exception {
        Path place = Files.createDirectories(folder.resolve("running"));
        try (RunningJvm jvm =
                jvm(jdk, place, CROWDED, crowded("app/kitchen/Kitchen")).start()) {
            jvm.awaitLine("open");
            FinishedJvm doctor = ForkedJvm.on(JdkInstallations.newest(), folder)
                    .jar(CutpointJar.path(), "doctor", Long.toString(jvm.pid()))
                    .run();

            assertThat(doctor.exit()).as(doctor.toString()).isZero();
            assertThat(doctor.out())
                    .contains(
                            "profile   diagnose",
                            "  bound   java.lang.Thread.interrupt",
                            "loss      skipped: 1 method not woven, so near to 64 KB that nothing can be added")
                    .anyMatch(
                            line -> line.startsWith("java      " + jdk.version().feature()))
                    .anyMatch(line -> line.matches("hooks     \\d+ bound, 0 missing, \\d+ for other JDKs"));
            assertThat(jvm.await().out()).containsExactly("open", "2 dishes not served");
        }
    }

    private Path run(JdkInstallation jdk, String main, byte[] classFile) throws Exception {
        FinishedJvm jvm = jvm(jdk, folder, main, classFile).run();

        assertThat(jvm.out()).containsExactly("cancelled true, handled");
        assertThat(jvm.ownErr()).isEmpty();
        return jvm.recording().orElseThrow();
    }

    private static ForkedJvm jvm(JdkInstallation jdk, Path place, String main, byte[] classFile) throws IOException {
        Path file = place.resolve("classes").resolve(main + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, classFile);
        return ForkedJvm.on(jdk, place)
                .agent("profile=diagnose")
                .classPath(place.resolve("classes"), ProgramClasses.placeOf(CancelledTask.class))
                .main(main.replace('/', '.'));
    }

    /** Its main method waits in another one, calls that of an ordinary program, has a handler, and is as large as a method can be. */
    private static byte[] crowded(String program) {
        ClassWriter writer = writer(CROWDED);
        pause(writer);
        MethodVisitor method = writer.visitMethod(STATIC, "main", MAIN, null, null);
        Label tried = new Label();
        Label handler = new Label();
        method.visitTryCatchBlock(tried, handler, handler, "java/lang/IllegalStateException");
        method.visitLabel(tried);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, CROWDED, "pause", "()V", false);
        call(program, method);
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
        call(PROGRAM, main);
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

    private static void call(String program, MethodVisitor method) {
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, program, "main", MAIN, false);
        method.visitInsn(Opcodes.RETURN);
    }

    private static void end(MethodVisitor method) {
        method.visitInsn(Opcodes.RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }
}
