package dev.cutpoint.instrument.application;

import dev.cutpoint.instrument.jdk.Code;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Gives methods of the API's classes, which do nothing by themselves, bodies that ask the doorway. */
final class ApiWeaving {
    private static final String PACKAGE = "dev/cutpoint/api/";

    /** Of the method of the API, with its type, the name of the doorway's, by class. An API that is older lacks some, one that is newer has more. */
    private static final Map<String, Map<String, String>> METHODS = Map.of(
            PACKAGE + "Cancellation",
            Map.of("cancelling()Z", "isCancelling", "request()[Ljava/lang/Object;", "current"),
            PACKAGE + "Agent",
            Map.ofEntries(
                    same("present", "()Z"),
                    same("shield", "()Ljava/lang/Object;"),
                    same("unshield", "(Ljava/lang/Object;)V"),
                    same("guardBegins", "()Ljava/lang/Object;"),
                    same("guardEnds", "(Ljava/lang/Object;Ljava/lang/String;Ljava/lang/Throwable;)V"),
                    same("cancelBegins", "(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/String;)V"),
                    same("cancelEnds", "(Z)V"),
                    same("runFails", "(Ljava/lang/Object;Ljava/lang/Throwable;)V"),
                    same("runIsLate", "(Ljava/lang/Object;Ljava/lang/Object;)V"),
                    same("runEnds", "(Ljava/lang/Object;)V"),
                    same("callbackBegins", "(Ljava/lang/Object;Ljava/lang/Object;)V"),
                    same("callbackEnds", "()V")));

    private ApiWeaving() {}

    private static Map.Entry<String, String> same(String name, String type) {
        return Map.entry(name + type, name);
    }

    static boolean isApi(String name) {
        return name.startsWith(PACKAGE);
    }

    /** The woven class, or null if there is nothing in it for an agent. */
    static byte[] weave(String name, byte[] original) {
        Map<String, String> doorways = METHODS.get(name);
        if (doorways == null) {
            return null;
        }
        ClassReader reader = new ClassReader(original);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String method, String type, String signature, String[] thrown) {
                        MethodVisitor next = super.visitMethod(access, method, type, signature, thrown);
                        String doorway = doorways.get(method + type);
                        return doorway == null ? next : body(next, doorway, type);
                    }
                },
                0);
        return writer.toByteArray();
    }

    /** Writes the new body and drops the old one, which goes to no visitor. */
    private static MethodVisitor body(MethodVisitor target, String doorway, String type) {
        target.visitCode();
        int local = 0;
        for (Type each : Type.getArgumentTypes(type)) {
            target.visitVarInsn(each.getOpcode(Opcodes.ILOAD), local);
            local += each.getSize();
        }
        target.visitMethodInsn(Opcodes.INVOKESTATIC, Code.DOORWAY, doorway, type, false);
        target.visitInsn(Type.getReturnType(type).getOpcode(Opcodes.IRETURN));
        target.visitMaxs(0, 0);
        target.visitEnd();
        return null;
    }
}
