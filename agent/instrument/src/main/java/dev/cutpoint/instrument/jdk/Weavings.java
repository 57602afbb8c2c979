package dev.cutpoint.instrument.jdk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * The few ways in which JDK methods are woven. None computes frames: what is inserted leaves locals and stack as they were, and the one
 * handler that is added sees only the method's parameters.
 *
 * <p>Instructions are made anew for each place, hence the suppliers.
 */
final class Weavings {
    private Weavings() {}

    static Weaving atEntry(Supplier<InsnList> code) {
        return (owner, method) -> {
            method.instructions.insert(code.get());
            return 1;
        };
    }

    /** The operand stack still holds what is returned. */
    static Weaving beforeReturns(Supplier<InsnList> code) {
        return (owner, method) -> insertBefore(method, Weavings::isReturn, code);
    }

    /** The operand stack still holds what is thrown. Not for exceptions that callees throw. */
    static Weaving beforeThrows(Supplier<InsnList> code) {
        return (owner, method) -> insertBefore(method, each -> each.getOpcode() == Opcodes.ATHROW, code);
    }

    static Weaving beforeCalls(String target, String name, Supplier<InsnList> code) {
        return (owner, method) -> insertBefore(method, each -> isCall(each, target, name), code);
    }

    static Weaving afterCalls(String target, String name, Supplier<InsnList> code) {
        return (owner, method) -> {
            List<AbstractInsnNode> places = places(method, each -> isCall(each, target, name));
            places.forEach(each -> method.instructions.insert(each, code.get()));
            return places.size();
        };
    }

    static Weaving replaceCalls(String target, String name, Supplier<InsnList> code) {
        return (owner, method) -> {
            List<AbstractInsnNode> places = places(method, each -> isCall(each, target, name));
            for (AbstractInsnNode each : places) {
                method.instructions.insert(each, code.get());
                method.instructions.remove(each);
            }
            return places.size();
        };
    }

    /** At the entry of each handler; the operand stack holds the exception. */
    static Weaving atHandlers(Supplier<InsnList> code) {
        return (owner, method) -> {
            Set<LabelNode> entries = new LinkedHashSet<>();
            method.tryCatchBlocks.forEach(each -> entries.add(each.handler));
            for (LabelNode each : entries) {
                AbstractInsnNode first = each;
                while (first.getOpcode() < 0) {
                    first = first.getNext();
                }
                method.instructions.insertBefore(first, code.get());
            }
            return entries.size();
        };
    }

    /** {@code begin}, then the method, then {@code end} before every return, and {@code failed} when it throws. */
    static Weaving around(Supplier<InsnList> begin, Supplier<InsnList> end, Supplier<InsnList> failed) {
        return (owner, method) -> {
            LabelNode start = new LabelNode();
            LabelNode stop = new LabelNode();
            LabelNode handler = new LabelNode();
            insertBefore(method, Weavings::isReturn, end);
            InsnList head = begin.get();
            head.add(start);
            method.instructions.insert(head);
            method.instructions.add(stop);
            method.instructions.add(handler);
            method.instructions.add(parametersFrame(owner, method));
            method.instructions.add(failed.get());
            method.instructions.add(new InsnNode(Opcodes.ATHROW));
            method.tryCatchBlocks.add(new TryCatchBlockNode(start, stop, handler, null));
            return 1;
        };
    }

    /** Both, one after the other; the number of places is the smaller one, so that a half-bound hook counts as not bound. */
    static Weaving all(Weaving... parts) {
        return (owner, method) -> {
            int least = Integer.MAX_VALUE;
            for (Weaving each : parts) {
                least = Math.min(least, each.weave(owner, method));
            }
            return least;
        };
    }

    private static FrameNode parametersFrame(String owner, MethodNode method) {
        List<Object> locals = new ArrayList<>();
        if ((method.access & Opcodes.ACC_STATIC) == 0) {
            locals.add(owner);
        }
        for (Type each : Type.getArgumentTypes(method.desc)) {
            locals.add(frameType(each));
        }
        return new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), 1, new Object[] {"java/lang/Throwable"});
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

    private static int insertBefore(MethodNode method, Predicate<AbstractInsnNode> place, Supplier<InsnList> code) {
        List<AbstractInsnNode> places = places(method, place);
        places.forEach(each -> method.instructions.insertBefore(each, code.get()));
        return places.size();
    }

    private static List<AbstractInsnNode> places(MethodNode method, Predicate<AbstractInsnNode> place) {
        List<AbstractInsnNode> found = new ArrayList<>();
        for (AbstractInsnNode each : method.instructions) {
            if (place.test(each)) {
                found.add(each);
            }
        }
        return found;
    }

    private static boolean isReturn(AbstractInsnNode instruction) {
        return instruction.getOpcode() >= Opcodes.IRETURN && instruction.getOpcode() <= Opcodes.RETURN;
    }

    private static boolean isCall(AbstractInsnNode instruction, String target, String name) {
        return instruction instanceof MethodInsnNode call && call.owner.equals(target) && call.name.equals(name);
    }
}
