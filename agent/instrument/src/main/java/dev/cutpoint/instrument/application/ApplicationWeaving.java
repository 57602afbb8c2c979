package dev.cutpoint.instrument.application;

import dev.cutpoint.instrument.lock.LockWeaving;
import dev.cutpoint.instrument.site.CallSiteWeaving;
import dev.cutpoint.instrument.site.ClassSites;
import dev.cutpoint.instrument.site.SuspendPoints;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodNode;

/**
 * One application class. Two passes: the first finds the methods that have a handler, a dropped answer, a suspend point or a lock; most
 * classes end there. The second copies all other methods as they are. A method that would become too large is left alone, and the class
 * woven again. No class is loaded for it.
 */
final class ApplicationWeaving extends ClassVisitor {
    private final Set<String> methods;
    private final Optional<ClassSites> sites;
    private final int version;
    private Optional<LockWeaving.Owner> owner;
    private int woven;

    private ApplicationWeaving(
            ClassVisitor next,
            Set<String> methods,
            Optional<ClassSites> sites,
            Optional<LockWeaving.Owner> owner,
            int version) {
        super(Opcodes.ASM9, next);
        this.methods = methods;
        this.sites = sites;
        this.owner = owner;
        this.version = version;
    }

    /** The woven class, or null if there is nothing to weave; what is left as it is, is counted. */
    static byte[] weave(byte[] original, ClassLoader loader, Optional<SuspendPoints> points, SkippedClasses skipped) {
        ClassReader reader = reader(original);
        MethodSelection selection = MethodSelection.of(reader, points);
        Set<String> methods = selection.methods();
        Optional<ClassSites> found =
                selection.mayWait() ? points.map(known -> known.in(original, reader, loader)) : Optional.empty();
        while (!methods.isEmpty()) {
            try {
                return weave(reader, loader, methods, found, points);
            } catch (MethodTooLargeException error) {
                String left = error.getMethodName() + error.getDescriptor();
                if (!methods.remove(left)) {
                    throw error;
                }
                found = found.map(sites -> sites.without(left));
                skipped.count(UnweavableException.reason(error));
            }
        }
        return null;
    }

    private static byte[] weave(
            ClassReader reader,
            ClassLoader loader,
            Set<String> methods,
            Optional<ClassSites> found,
            Optional<SuspendPoints> points) {
        Optional<ClassSites> sites = found.flatMap(each -> points.orElseThrow().numbered(each));
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        int version = reader.readShort(6) & 0xffff;
        Optional<LockWeaving.Owner> owner =
                points.map(known -> new LockWeaving.Owner(reader.getClassName(), "", version, loader, known));
        ApplicationWeaving weaving = new ApplicationWeaving(writer, methods, sites, owner, version);
        reader.accept(weaving, ClassReader.EXPAND_FRAMES);
        byte[] woven = weaving.woven == 0 ? null : writer.toByteArray();
        sites.ifPresent(known -> points.orElseThrow().woven(known));
        return woven;
    }

    /** Of a release that came later than this program it is not known what its class files may hold. */
    private static ClassReader reader(byte[] original) {
        try {
            return new ClassReader(original);
        } catch (IllegalArgumentException unknownVersion) {
            throw new UnweavableException("class-file-too-new");
        }
    }

    @Override
    public void visitSource(String source, String debug) {
        owner = source == null ? owner : owner.map(known -> known.in(source));
        super.visitSource(source, debug);
    }

    @Override
    public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
        MethodVisitor next = super.visitMethod(access, name, type, signature, thrown);
        if (!methods.contains(name + type)) {
            return next;
        }
        return new MethodNode(Opcodes.ASM9, access, name, type, signature, thrown) {
            @Override
            public void visitEnd() {
                Map<Integer, ClassSites.Numbered> numbers = numbers(name + type);
                Optional<LockWeaving> locks = owner.map(known -> LockWeaving.of(this, known, numbers));
                woven += CallSiteWeaving.weave(this, numbers);
                woven += HandlerWeaving.weave(this, version) + DroppedAnswerWeaving.weave(this);
                woven += locks.map(LockWeaving::weave).orElse(0);
                accept(next);
            }
        };
    }

    private Map<Integer, ClassSites.Numbered> numbers(String method) {
        return sites.map(known -> known.numbers(method)).orElse(Map.of());
    }
}
