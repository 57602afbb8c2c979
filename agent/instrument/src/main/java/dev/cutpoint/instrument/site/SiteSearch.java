package dev.cutpoint.instrument.site;

import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds the suspend points of a class: its calls of the catalogue's methods, and of subtypes' by the same name. */
final class SiteSearch extends ClassVisitor {
    private final SuspendPoints points;
    private final ClassLoader loader;
    private final List<CallSite> found = new ArrayList<>();
    private String file = "";

    private SiteSearch(SuspendPoints points, ClassLoader loader) {
        super(Opcodes.ASM9);
        this.points = points;
        this.loader = loader;
    }

    static ClassSites in(byte[] classFile, ClassReader reader, ClassLoader loader, SuspendPoints points) {
        SiteSearch search = new SiteSearch(points, loader);
        reader.accept(search, ClassReader.SKIP_FRAMES);
        CRC32 hash = new CRC32();
        hash.update(classFile);
        return new ClassSites(reader.getClassName().replace('/', '.'), hash.getValue(), search.file, search.found, 0);
    }

    @Override
    public void visitSource(String source, String debug) {
        file = source == null ? "" : source;
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
        return (access & Opcodes.ACC_BRIDGE) == 0 ? new Calls(name + type) : null; // nobody wrote a bridge
    }

    private final class Calls extends MethodVisitor {
        private final String method;
        private int calls;
        private int line;

        Calls(String method) {
            super(Opcodes.ASM9);
            this.method = method;
        }

        @Override
        public void visitLineNumber(int number, Label start) {
            line = number;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            int call = calls++;
            points.called(loader, owner, name, descriptor)
                    .ifPresent(row -> found.add(new CallSite(method, call, line, callee(owner, name), row)));
        }

        /** The method that a reference stands for is called from a class that the JVM makes up and that nobody can weave. */
        @Override
        public void visitInvokeDynamicInsn(String name, String type, Handle bootstrap, Object... arguments) {
            for (Object each : arguments) {
                if (each instanceof Handle reference
                        && points.called(loader, reference.getOwner(), reference.getName(), reference.getDesc())
                                .isPresent()) {
                    points.skipped("method-reference");
                }
            }
        }

        private static String callee(String owner, String name) {
            return owner.replace('/', '.') + '.' + name;
        }
    }
}
