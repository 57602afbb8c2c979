package dev.cutpoint.instrument.application;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Where the block of a {@code catch} ends in the source.
 *
 * <p>Dominance alone says too much: after {@code break} out of a loop without another exit, everything that follows is dominated by the
 * handler. The scope of the exception's variable, which compilers write for debuggers, ends with the block. A {@code finally} of the
 * same {@code try} is copied behind it and counts as code of the handler, so there dominance stands.
 */
final class CatchScope {
    /** From here on an exception may have no name, and therefore no scope. */
    private static final int FIRST_WITH_UNNAMED = Opcodes.V22;

    private final MethodNode method;
    private final boolean namesAreComplete;

    CatchScope(MethodNode method, int version) {
        this.method = method;
        this.namesAreComplete = version < FIRST_WITH_UNNAMED;
    }

    /** The index behind the last instruction of the block, if that can be told. */
    OptionalInt end(LabelNode entry) {
        AbstractInsnNode first = HandlerWeaving.firstInstruction(entry);
        boolean named = method.localVariables != null && !method.localVariables.isEmpty();
        if (!named || hasFinally(entry) || first.getOpcode() != Opcodes.ASTORE) {
            return OptionalInt.empty();
        }
        StoredException stored = new StoredException((VarInsnNode) first);
        Optional<LocalVariableNode> variable = stored.variable(method.localVariables);
        if (variable.isPresent()) {
            return OptionalInt.of(method.instructions.indexOf(variable.get().end));
        }
        boolean empty = namesAreComplete && !isSynthetic(entry) && !stored.isLoaded();
        return empty ? OptionalInt.of(method.instructions.indexOf(first) + 1) : OptionalInt.empty();
    }

    /** The {@code finally} of a {@code try} guards the tried code and that of its handlers. */
    private boolean hasFinally(LabelNode entry) {
        List<LabelNode> starts = method.tryCatchBlocks.stream()
                .filter(block -> block.handler == entry)
                .map(block -> block.start)
                .toList();
        return method.tryCatchBlocks.stream()
                .filter(block -> block.type == null && starts.contains(block.start))
                .anyMatch(block -> guards(block.handler, entry));
    }

    private boolean guards(LabelNode finallyEntry, LabelNode entry) {
        int first = method.instructions.indexOf(HandlerWeaving.firstInstruction(entry));
        return method.tryCatchBlocks.stream()
                .filter(block -> block.handler == finallyEntry)
                .anyMatch(block -> method.instructions.indexOf(block.start) <= first
                        && first < method.instructions.indexOf(block.end));
    }

    /** What {@code try} with resources makes of itself catches a {@code Throwable} without a name. */
    private boolean isSynthetic(LabelNode entry) {
        return method.tryCatchBlocks.stream()
                .anyMatch(block -> block.handler == entry && "java/lang/Throwable".equals(block.type));
    }
}
