package dev.cutpoint.instrument.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The end of a {@code catch} block is found, whatever another agent has put into the class before. */
class CatchScopeTest {
    @ParameterizedTest
    @EnumSource
    void aBlockEndsBehindItsLastCall(OtherAgent other) throws IOException {
        assertThat(calls("block", other)).containsSubsequence("caught", "inBlock", "recovered", "after");
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "PROBES"})
    void aBlockEndsBeforeWhatOnlyItLeadsTo(OtherAgent other) throws IOException {
        assertThat(calls("onlyExit", other)).containsSubsequence("caught", "inBlock", "recovered", "after");
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "PROBES"})
    void anEmptyBlockEndsWhereItBegins(OtherAgent other) throws IOException {
        assertThat(calls("emptyBlock", other)).containsSubsequence("caught", "recovered", "text", "after");
    }

    @Test
    void anExceptionThatIsKeptElsewhereFirstDoesNotMakeABlockEmpty() throws IOException {
        assertThat(calls("onlyExit", OtherAgent.COPIES)).containsSubsequence("caught", "inBlock", "recovered");
    }

    /** The calls of the woven method in the order of its code. */
    private static List<String> calls(String method, OtherAgent other) throws IOException {
        List<String> calls = new ArrayList<>();
        ClassVisitor listing = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
                return name.equals(method) ? new Listing(calls) : null;
            }
        };
        byte[] woven = ApplicationWeaving.weave(
                other.instrument(sample()),
                CatchScopeTest.class.getClassLoader(),
                Optional.empty(),
                new SkippedClasses());
        new ClassReader(woven).accept(listing, 0);
        return calls;
    }

    private static byte[] sample() throws IOException {
        try (InputStream in = CatchScopeTest.class.getResourceAsStream("CatchScopeTest$Sample.class")) {
            return in.readAllBytes();
        }
    }

    private static final class Listing extends MethodVisitor {
        private final List<String> calls;

        Listing(List<String> calls) {
            super(Opcodes.ASM9);
            this.calls = calls;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
            calls.add(name);
        }
    }

    /** Is never run. */
    @SuppressWarnings({"unused", "EmptyCatch"})
    abstract static class Sample {
        void block() {
            try {
                risky();
            } catch (IllegalStateException e) {
                inBlock();
            }
            after("");
        }

        void onlyExit() {
            try {
                while (true) {
                    risky();
                }
            } catch (IllegalStateException e) {
                inBlock();
            }
            after("");
        }

        void emptyBlock() {
            try {
                while (true) {
                    risky();
                }
            } catch (IllegalStateException e) {
            }
            String inItsPlace = text();
            after(inItsPlace);
        }

        abstract void risky();

        abstract void inBlock();

        abstract String text();

        abstract void after(String text);
    }
}
