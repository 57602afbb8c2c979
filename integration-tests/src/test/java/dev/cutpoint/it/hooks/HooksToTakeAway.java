package dev.cutpoint.it.hooks;

import dev.cutpoint.it.rig.ChangedJar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A copy of the packaged jar from which one hook can be taken away: it says of the one that a system property names that it is not for
 * this JDK. In everything else, and without the property, it is the packaged jar.
 */
final class HooksToTakeAway {
    /** Names the hook by what tells hooks apart, with the internal name of its class. */
    static final String PROPERTY = "without.hook";

    private static final String HOOK = "dev/cutpoint/instrument/jdk/JdkHook";

    private HooksToTakeAway() {}

    static Path in(Path folder) throws IOException {
        return ChangedJar.make(
                folder.resolve("hooks-to-take-away.jar"),
                "agent/" + HOOK + ".classdata",
                original -> Optional.of(changed(original)));
    }

    private static byte[] changed(byte[] original) {
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        IsForVisitor visitor = new IsForVisitor(writer);
        reader.accept(visitor, 0);
        if (!visitor.found) {
            throw new IllegalStateException(HOOK + " has no isFor(int)");
        }
        return writer.toByteArray();
    }

    private static final class IsForVisitor extends ClassVisitor {
        private boolean found;

        IsForVisitor(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            MethodVisitor next = super.visitMethod(access, name, type, signature, thrown);
            if (!name.equals("isFor") || !type.equals("(I)Z")) {
                return next;
            }
            found = true;
            return new MethodVisitor(Opcodes.ASM9, next) {
                @Override
                public void visitCode() {
                    super.visitCode();
                    answerNoForTheNamedOne(mv);
                }
            };
        }

        /** {@code if (this.key().equals(System.getProperty(PROPERTY))) return false;} */
        private static void answerNoForTheNamedOne(MethodVisitor method) {
            Label others = new Label();
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, HOOK, "key", "()Ljava/lang/String;", false);
            method.visitLdcInsn(PROPERTY);
            method.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    "java/lang/System",
                    "getProperty",
                    "(Ljava/lang/String;)Ljava/lang/String;",
                    false);
            method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "equals", "(Ljava/lang/Object;)Z", false);
            method.visitJumpInsn(Opcodes.IFEQ, others);
            method.visitInsn(Opcodes.ICONST_0);
            method.visitInsn(Opcodes.IRETURN);
            method.visitLabel(others);
            method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        }
    }
}
