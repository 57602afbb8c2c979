package dev.cutpoint.instrument.application;

import dev.cutpoint.instrument.jdk.Code;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What weaving did to a collection of classes, counted in the woven classes themselves. */
final class WeavingFigures {
    private static final Set<String> HANDLERS = Set.of("caught", "unwinding");
    private static final Set<String> POINTS = Set.of("passed", "staged");

    /** Reasons for which a class or a call may be skipped; each is tested by itself. */
    private static final List<String> KNOWN = List.of(
            "call:method-reference",
            "call:unknown-type",
            "method-too-large",
            "constant-pool-full",
            "subroutines of old compilers");

    private final SkippedClasses skipped = new SkippedClasses();
    private int classes;
    private int woven;
    private int handlers;
    private int points;
    private long bytes;
    private long added;

    /** {@code changed} is null for a class that stays as it is. */
    void add(byte[] original, byte[] changed) {
        classes++;
        bytes += original.length;
        if (changed != null) {
            woven++;
            added += changed.length - original.length;
            new ClassReader(changed).accept(new Counting(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        }
    }

    int woven() {
        return woven;
    }

    SkippedClasses skipped() {
        return skipped;
    }

    /** Reasons that are not expected: errors of the rewriter. */
    List<String> unexplained() {
        return reasons().keySet().stream().filter(each -> !KNOWN.contains(each)).toList();
    }

    /** A row of the table in CONTRIBUTING. */
    String row(String name, int verified) {
        String reasons = reasons().entrySet().stream()
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
        return String.format(
                "| %s | %,d | %,d | %,d | %,d | %,d | %.1f %% | %s |",
                name,
                classes,
                woven,
                verified,
                handlers,
                points,
                100.0 * added / bytes,
                reasons.isEmpty() ? "–" : reasons);
    }

    private Map<String, Long> reasons() {
        Map<String, Long> reasons = new TreeMap<>();
        skipped.forEach(reasons::put);
        return reasons;
    }

    private final class Counting extends ClassVisitor {
        Counting() {
            super(Opcodes.ASM9);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(
                        int opcode, String owner, String callee, String descriptor, boolean ofInterface) {
                    if (owner.equals(Code.DOORWAY)) {
                        handlers += HANDLERS.contains(callee) ? 1 : 0;
                        points += POINTS.contains(callee) ? 1 : 0;
                    }
                }
            };
        }
    }
}
