package dev.cutpoint.instrument.jdk;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** A method on its way through one weaving, which counts in how many places it takes hold; none means that the hook did not bind. */
abstract class WovenMethod extends MethodVisitor {
    private int places;

    WovenMethod(MethodVisitor next) {
        super(Opcodes.ASM9, next);
    }

    final void write(Code code) {
        code.write(mv);
        places++;
    }

    final int places() {
        return places;
    }

    static boolean isReturn(int opcode) {
        return opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
    }
}
