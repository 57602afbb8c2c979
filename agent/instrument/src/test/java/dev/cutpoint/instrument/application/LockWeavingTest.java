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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** The ways of taking a lock: each is followed in, and out on every way. */
class LockWeavingTest {
    private final SkippedClasses skipped = new SkippedClasses();

    @Test
    void synchronizedBlockIsFollowedInAndOutOnBothWays() throws IOException {
        assertThat(calls(Shapes.class, "block")).containsExactly("monitorEntered", "monitorExited", "monitorExited");
    }

    @Test
    void loopAtTheBeginningOfABlockEntersItOnce() throws IOException {
        assertThat(calls(Shapes.class, "loop")).containsExactly("monitorEntered", "monitorExited", "monitorExited");
    }

    @Test
    void blocksInBlocksAreFollowed() throws IOException {
        assertThat(calls(Shapes.class, "nested"))
                .filteredOn("monitorEntered"::equals)
                .hasSize(2);
    }

    @Test
    void synchronizedMethodIsLeftByReturningAndByThrowing() throws IOException {
        assertThat(calls(Shapes.class, "method"))
                .containsExactly("monitorEntered", "synchronizedLeft", "synchronizedLeft", "synchronizedLeft");
        assertThat(calls(Shapes.class, "ofTheClass"))
                .containsExactly("monitorEntered", "synchronizedLeft", "synchronizedLeft");
    }

    @Test
    void methodsOfLocksAreFollowedWhateverTheyAreCalledBy() throws IOException {
        assertThat(calls(Shapes.class, "locked"))
                .containsExactly("lock", "locked", "passed", "unlock", "unlocked", "unwinding", "unlock", "unlocked");
        assertThat(calls(Shapes.class, "tried"))
                .containsExactly(
                        "tryLock", "tried", "tryLock", "tried", "passed", "lockInterruptibly", "locked", "passed");
    }

    @Test
    void lockIsNoUserOfItself() throws IOException {
        assertThat(calls(Shapes.OwnLock.class, "lock")).containsExactly("lock", "passed");
    }

    @Test
    void methodsOfOtherTypesAreLeftAlone() throws IOException {
        assertThat(calls(Shapes.class, "others")).containsExactly("lock", "unlock");
    }

    @Test
    void waitThatGivesALockBackSaysWhich() throws IOException {
        List<MethodInsnNode> woven = woven(Shapes.class, "waits").stream()
                .filter(call -> call.name.equals("waiting"))
                .toList();

        assertThat(woven)
                .extracting(call -> call.desc)
                .containsExactly("(Ljava/lang/Object;)V", "(Ljava/lang/Object;)V", "()V");
    }

    @Test
    void theVmTakesThemAll() throws IOException {
        for (Class<?> each : List.of(Shapes.class, Shapes.OwnLock.class)) {
            String name = each.getName().replace('.', '/');
            ClassLoader parent = getClass().getClassLoader();
            assertThat(new ClassFilesLoader(parent, Map.of(), Map.of(name, weave(each))).failure(name))
                    .isEmpty();
        }
    }

    @Test
    void blockThatNoHandlerGuardsIsLeftAloneAndCounted() throws IOException {
        byte[] woven = weave(unguarded());

        assertThat(woven).isNull();
        Map<String, Long> counts = new HashMap<>();
        skipped.forEach(counts::put);
        assertThat(counts).containsExactly(Map.entry("lock:monitor-without-handler", 1L));
    }

    /** As no compiler makes it: what comes in between could throw, and the monitor would be kept. */
    private static byte[] unguarded() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "shop/Unguarded", null, "java/lang/Object", null);
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, "hold", "(Ljava/lang/Object;)V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitInsn(Opcodes.MONITORENTER);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitInsn(Opcodes.MONITOREXIT);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private List<String> calls(Class<?> type, String method) throws IOException {
        return woven(type, method).stream()
                .map(call -> call.name)
                .filter(name -> !name.equals("waiting") && !name.equals("waitOver"))
                .toList();
    }

    private List<MethodInsnNode> woven(Class<?> type, String name) throws IOException {
        ClassNode woven = new ClassNode();
        new ClassReader(weave(type)).accept(woven, 0);
        List<MethodInsnNode> calls = new ArrayList<>();
        for (MethodNode method : woven.methods) {
            if (method.name.equals(name)) {
                method.instructions.forEach(each -> {
                    if (each instanceof MethodInsnNode call) {
                        calls.add(call);
                    }
                });
            }
        }
        return calls;
    }

    private byte[] weave(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(type.getName().replaceFirst(".*\\.", "") + ".class")) {
            return weave(in.readAllBytes());
        }
    }

    private byte[] weave(byte[] original) {
        return ApplicationWeaving.weave(
                original, getClass().getClassLoader(), Optional.of(new SuspendPoints(skipped)), skipped);
    }

    /** Is never run. */
    @SuppressWarnings({"unused", "WaitNotInLoop", "LockNotBeforeTry", "serial"})
    static class Shapes {
        private int sum;

        interface Door {
            void lock(int times);

            boolean unlock();
        }

        static class OwnLock extends ReentrantLock {
            @Override
            public void lock() {
                super.lock();
            }
        }

        int block(int amount) {
            synchronized (this) {
                sum += amount;
            }
            return sum;
        }

        int loop(int amount) {
            synchronized (this) {
                while (sum < amount) {
                    sum++;
                }
            }
            return sum;
        }

        int nested(Object other, int amount) {
            synchronized (this) {
                synchronized (other) {
                    if (amount < 0) {
                        return 0;
                    }
                }
                sum += amount;
            }
            return sum;
        }

        synchronized int method(int amount) {
            if (amount < 0) {
                return 0;
            }
            return sum + amount;
        }

        static synchronized int ofTheClass(int amount) {
            return amount + 1;
        }

        void locked(Lock lock) {
            lock.lock();
            try {
                sum++;
            } finally {
                lock.unlock();
            }
        }

        boolean tried(ReentrantLock lock) throws InterruptedException {
            if (lock.tryLock() || lock.tryLock(1, TimeUnit.SECONDS)) {
                return true;
            }
            lock.lockInterruptibly();
            return false;
        }

        boolean others(Door door) {
            door.lock(1);
            return door.unlock();
        }

        void waits(Object monitor, Condition condition) throws InterruptedException {
            monitor.wait(5);
            condition.awaitNanos(5);
            Thread.sleep(5);
        }
    }
}
