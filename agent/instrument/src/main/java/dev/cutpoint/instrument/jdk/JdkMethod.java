package dev.cutpoint.instrument.jdk;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The method that is woven.
 *
 * @param owner internal name of its class
 */
record JdkMethod(String owner, int access, String name, String descriptor) {
    /** Whether there is anything to weave. */
    boolean hasCode() {
        return (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_NATIVE)) == 0;
    }

    /** What a stack map frame says of the locals when nothing but the parameters is known, {@code this} included. */
    Object[] parameters() {
        Type[] arguments = Type.getArgumentTypes(descriptor);
        int first = isStatic() ? 0 : 1;
        Object[] locals = new Object[first + arguments.length];
        if (first == 1) {
            locals[0] = owner;
        }
        for (int i = 0; i < arguments.length; i++) {
            locals[first + i] = frameType(arguments[i]);
        }
        return locals;
    }

    /** The first local that is no parameter. */
    int firstLocal() {
        int sizeWithThis = Type.getArgumentsAndReturnSizes(descriptor) >> 2;
        return isStatic() ? sizeWithThis - 1 : sizeWithThis;
    }

    private boolean isStatic() {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    private static Object frameType(Type type) {
        return switch (type.getSort()) {
            case Type.BOOLEAN, Type.CHAR, Type.BYTE, Type.SHORT, Type.INT -> Opcodes.INTEGER;
            case Type.FLOAT -> Opcodes.FLOAT;
            case Type.LONG -> Opcodes.LONG;
            case Type.DOUBLE -> Opcodes.DOUBLE;
            default -> type.getInternalName();
        };
    }
}
