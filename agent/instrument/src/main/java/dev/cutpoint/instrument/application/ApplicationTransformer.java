package dev.cutpoint.instrument.application;

import dev.cutpoint.options.AgentOptions;
import dev.cutpoint.options.Profile;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/**
 * Weaves application classes: in {@code watch} the API and the classes that use it, in the other profiles all that are included.
 *
 * <p>Two passes: the first finds the methods that have a handler or a dropped answer, most classes end there; the second copies all other methods as
 * they are. No class is loaded for it. Lives in the agent's loader; called by the VM on whichever thread loads a class.
 */
public final class ApplicationTransformer {
    private static final byte[] API = "dev/cutpoint/api/".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    private static final String API_CLASS = "dev/cutpoint/api/Cancellation";

    private final AgentOptions options;
    private final SkippedClasses skipped;

    public ApplicationTransformer(AgentOptions options, SkippedClasses skipped) {
        this.options = options;
        this.skipped = skipped;
    }

    /** The woven class, or null if it stays as it is. */
    public byte[] transform(ClassLoader loader, String name, byte[] original) {
        if (!ApplicationClasses.isApplication(loader, name)) {
            return null;
        }
        if (name.equals(API_CLASS)) {
            return ApiWeaving.weave(original);
        }
        return isWanted(name, original) ? weave(original) : null;
    }

    private boolean isWanted(String name, byte[] original) {
        return options.profile() == Profile.WATCH ? contains(original, API) : options.covers(name.replace('/', '.'));
    }

    private byte[] weave(byte[] original) {
        try {
            ClassReader reader = new ClassReader(original);
            Set<String> methods = MethodSelection.of(reader);
            if (methods.isEmpty()) {
                return null;
            }
            return weave(reader, methods);
        } catch (Throwable error) {
            skipped.count(
                    error instanceof UnweavableException
                            ? error.getMessage()
                            : error.getClass().getSimpleName());
            return null;
        }
    }

    private static byte[] weave(ClassReader reader, Set<String> methods) {
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        int version = reader.readShort(6) & 0xffff;
        int[] woven = new int[1];
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String type, String signature, String[] thrown) {
                        MethodVisitor next = super.visitMethod(access, name, type, signature, thrown);
                        if (!methods.contains(name + type)) {
                            return next;
                        }
                        return new MethodNode(Opcodes.ASM9, access, name, type, signature, thrown) {
                            @Override
                            public void visitEnd() {
                                woven[0] += HandlerWeaving.weave(this, version) + DroppedAnswerWeaving.weave(this);
                                accept(next);
                            }
                        };
                    }
                },
                ClassReader.EXPAND_FRAMES);
        return woven[0] == 0 ? null : writer.toByteArray();
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (bytes[i] == wanted[0] && matches(bytes, i, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] bytes, int from, byte[] wanted) {
        for (int i = 1; i < wanted.length; i++) {
            if (bytes[from + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
