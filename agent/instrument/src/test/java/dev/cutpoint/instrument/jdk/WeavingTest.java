package dev.cutpoint.instrument.jdk;

import static dev.cutpoint.instrument.jdk.Code.call;
import static dev.cutpoint.instrument.jdk.Code.code;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Has the VM verify what each weaving makes of methods with parameters, locals, loops and handlers. */
class WeavingTest {
    @ParameterizedTest
    @MethodSource("weavings")
    void wovenMethodsVerifyAndTakeHold(int places, List<Weaving> weavings) throws Exception {
        SampleLoader loader = new SampleLoader(weavings);

        Object woven = loader.define().getConstructor().newInstance();

        assertThat(woven.getClass()).isNotEqualTo(WovenSample.class);
        assertThat(loader.places()).isEqualTo(places);
    }

    static Stream<Arguments> weavings() {
        Code consuming = code().dup().doorway("born", "(Ljava/lang/Throwable;)V");
        Code text = code().doorway("text", "(J)Ljava/lang/String;");
        return Stream.of(
                weavings(3, new AtEntry(call("hello"))),
                weavings(4, new BeforeReturns(call("hello"))),
                weavings(3, new BeforeThrows(consuming)),
                weavings(1, AtCalls.before("java/lang/Long", "toString", call("hello"))),
                weavings(1, AtCalls.after("java/lang/Long", "toString", call("hello"))),
                weavings(1, AtCalls.instead("java/lang/Long", "toString", text)),
                weavings(3, new AtHandlers(consuming)),
                weavings(10, new Around(call("begin"), call("end"), call("failed"))),
                weavings(2, new UnlessAnswered(code().doorway("isCancelling", "()Z"), call("hello"))),
                weavings(4, new Timed("waited")),
                weavings(
                        17,
                        new Timed("waited"),
                        new AtHandlers(consuming),
                        new Around(call("begin"), call("end"), call("failed"))));
    }

    private static Arguments weavings(int places, Weaving... weavings) {
        return Arguments.of(places, List.of(weavings));
    }

    /** Defines the sample once more, with all its methods woven; nothing of it but the constructor ever runs. */
    private static final class SampleLoader extends ClassLoader {
        private final List<Weaving> weavings;
        private final List<WovenMethod> visitors = new ArrayList<>();

        SampleLoader(List<Weaving> weavings) {
            super(WovenSample.class.getClassLoader());
            this.weavings = weavings;
        }

        Class<?> define() throws IOException {
            ClassReader reader = new ClassReader(classFile());
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(
                    new ClassVisitor(Opcodes.ASM9, writer) {
                        @Override
                        public MethodVisitor visitMethod(
                                int access, String name, String type, String signature, String[] thrown) {
                            MethodVisitor next = super.visitMethod(access, name, type, signature, thrown);
                            JdkMethod method = new JdkMethod(reader.getClassName(), access, name, type);
                            return name.equals("<init>") ? next : woven(method, next);
                        }
                    },
                    ClassReader.EXPAND_FRAMES);
            byte[] woven = writer.toByteArray();
            return defineClass(WovenSample.class.getName(), woven, 0, woven.length);
        }

        private MethodVisitor woven(JdkMethod method, MethodVisitor next) {
            MethodVisitor first = next;
            for (int i = weavings.size() - 1; i >= 0; i--) {
                WovenMethod each = weavings.get(i).weave(method, first);
                visitors.add(each);
                first = each;
            }
            return first;
        }

        int places() {
            return visitors.stream().mapToInt(WovenMethod::places).sum();
        }

        private static byte[] classFile() throws IOException {
            try (InputStream in = WovenSample.class.getResourceAsStream("WovenSample.class")) {
                return in.readAllBytes();
            }
        }
    }
}
