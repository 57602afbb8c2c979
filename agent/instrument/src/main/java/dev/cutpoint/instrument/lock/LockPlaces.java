package dev.cutpoint.instrument.lock;

import dev.cutpoint.bootstrap.LockSites;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** Numbers for the places of one method at which locks are taken. */
final class LockPlaces {
    private final MethodNode method;
    private final String before;
    private final String after;

    LockPlaces(MethodNode method, String owner, String file) {
        this.method = method;
        this.before = owner.replace('/', '.') + '|' + method.name + '|';
        this.after = '|' + file;
    }

    /** Pushes the number of the place where an instruction stands. */
    LdcInsnNode push(AbstractInsnNode instruction) {
        return push(line(instruction));
    }

    /** Pushes the number of the method's beginning. */
    LdcInsnNode pushEntry() {
        return push(firstLine());
    }

    /** 0 when the class file does not tell. */
    int firstLine() {
        for (AbstractInsnNode each : method.instructions) {
            if (each instanceof LineNumberNode line) {
                return line.line;
            }
        }
        return 0;
    }

    private LdcInsnNode push(int line) {
        return new LdcInsnNode(LockSites.number(before + line + after));
    }

    private static int line(AbstractInsnNode instruction) {
        for (AbstractInsnNode each = instruction; each != null; each = each.getPrevious()) {
            if (each instanceof LineNumberNode line) {
                return line.line;
            }
        }
        return 0;
    }
}
