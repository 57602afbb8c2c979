package dev.cutpoint.instrument.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.instrument.site.SuspendPoints;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What a class can be made of: each is woven in its place, and the VM takes it. */
class WovenShapesTest {
    /** What {@link LockWeavingTest} is about. */
    private static final Set<String> OF_LOCKS =
            Set.of("waiting", "waitOver", "monitorEntered", "monitorExited", "synchronizedLeft");

    private final SkippedClasses skipped = new SkippedClasses();

    @Test
    void defaultMethodOfAnInterfaceIsWoven() throws IOException {
        assertThat(calls(Shapes.Source.class, "next")).containsExactly("queue", "take", "passed");
    }

    @Test
    void callOfAMethodOfTheSuperClassIsWoven() throws IOException {
        assertThat(calls(Shapes.Orders.class, "take")).containsExactly("take", "passed", "take");
    }

    @Test
    void argumentOfASuperConstructorIsWoven() throws IOException {
        assertThat(calls(Shapes.Orders.class, "<init>")).containsExactly("get", "passed", "intValue", "<init>");
    }

    @Test
    void synchronizedMethodIsWoven() throws IOException {
        assertThat(calls(Shapes.class, "guarded")).containsExactly("wait", "passed", "caught", "recovered");
    }

    @Test
    void synchronizedBlockIsWovenAndItsReleaseIsNoHandler() throws IOException {
        assertThat(calls(Shapes.class, "guardedBlock")).containsExactly("wait", "passed");
    }

    @Test
    void bodyOfALambdaIsWoven() throws IOException {
        assertThat(calls(Shapes.class, "lambda$later$0")).containsExactly("take", "passed");
    }

    @Test
    void methodReferenceIsCountedAndTheRestOfTheMethodIsWoven() throws IOException {
        assertThat(calls(Shapes.class, "reference")).containsExactly("requireNonNull", "take", "passed");
        assertThat(counts()).containsExactly(Map.entry("call:method-reference", 1L));
    }

    @Test
    void bridgeMethodIsNoSuspendPointOfItsOwn() throws IOException {
        assertThat(calls(Shapes.Orders.class, "call")).containsExactly("take", "passed", "call");
    }

    @Test
    void methodWhoseJumpsBecomeTooLongIsWoven() throws Exception {
        byte[] original =
                WaitingClass.of(Opcodes.V17).withFarJump().padded(32_750).toBytes();
        byte[] woven = ApplicationWeaving.weave(
                original, getClass().getClassLoader(), Optional.of(new SuspendPoints(skipped)), skipped);

        assertThat(calls(woven, "pause")).containsExactly("sleep", "passed", "caught", "recovered");
        assertThat(failure(WaitingClass.NAME, woven)).isEmpty();
    }

    @Test
    void theVmTakesThemAll() throws IOException {
        for (Class<?> each : List.of(Shapes.class, Shapes.Source.class, Shapes.Orders.class)) {
            assertThat(failure(each.getName().replace('.', '/'), woven(each))).isEmpty();
        }
    }

    private static Optional<String> failure(String name, byte[] woven) {
        ClassLoader parent = WovenShapesTest.class.getClassLoader();
        return new ClassFilesLoader(parent, Map.of(), Map.of(name, woven)).failure(name);
    }

    private byte[] woven(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(type.getName().replaceFirst(".*\\.", "") + ".class")) {
            return ApplicationWeaving.weave(
                    in.readAllBytes(), type.getClassLoader(), Optional.of(new SuspendPoints(skipped)), skipped);
        }
    }

    private List<String> calls(Class<?> type, String method) throws IOException {
        return calls(woven(type), method);
    }

    /** The calls of all methods of this name, in the order of the code. */
    private static List<String> calls(byte[] woven, String method) {
        List<String> calls = new ArrayList<>();
        ClassVisitor listing = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
                return !name.equals(method)
                        ? null
                        : new MethodVisitor(Opcodes.ASM9) {
                            @Override
                            public void visitMethodInsn(
                                    int opcode, String owner, String callee, String descriptor, boolean ofInterface) {
                                if (!OF_LOCKS.contains(callee)) {
                                    calls.add(callee);
                                }
                            }
                        };
            }
        };
        new ClassReader(woven).accept(listing, 0);
        return calls;
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        skipped.forEach(counts::put);
        return counts;
    }

    /** Is never run. */
    @SuppressWarnings({"unused", "EmptyCatch", "WaitNotInLoop", "serial"})
    static class Shapes {
        interface Source {
            LinkedBlockingQueue<String> queue();

            default String next() throws InterruptedException {
                return queue().take();
            }
        }

        static final class Orders extends LinkedBlockingQueue<String> implements Callable<String> {
            Orders(java.util.concurrent.Future<Integer> capacity) throws Exception {
                super(capacity.get());
            }

            @Override
            public String take() throws InterruptedException {
                return super.take();
            }

            @Override
            public String call() throws InterruptedException {
                return take();
            }
        }

        synchronized void guarded() {
            try {
                wait();
            } catch (InterruptedException e) {
            }
        }

        void guardedBlock() throws InterruptedException {
            synchronized (this) {
                wait();
            }
        }

        Callable<String> later(LinkedBlockingQueue<String> queue) {
            return () -> queue.take();
        }

        Callable<String> reference(LinkedBlockingQueue<String> queue) throws InterruptedException {
            Callable<String> reference = queue::take;
            queue.take();
            return reference;
        }
    }
}
