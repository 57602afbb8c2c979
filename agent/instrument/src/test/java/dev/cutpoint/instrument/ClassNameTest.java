package dev.cutpoint.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cutpoint.bootstrap.Definer;
import dev.cutpoint.bootstrap.Doorway;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

class ClassNameTest {
    @ParameterizedTest
    @ValueSource(classes = {Doorway.class, Definer.class})
    void nothingButDebugInformationHasTheOldName(Class<?> type) throws IOException {
        String old = type.getName().replace('.', '/');

        byte[] renamed = ClassName.replace(classFile(type), old, "java/lang/Other");

        ClassReader reader = new ClassReader(renamed);
        assertThat(reader.getClassName()).isEqualTo("java/lang/Other");
        ClassWriter written = new ClassWriter(0);
        reader.accept(written, ClassReader.SKIP_DEBUG);
        assertThat(new String(written.toByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain(old);
    }

    @ParameterizedTest
    @ValueSource(classes = Doorway.class)
    void aNameThatIsNotThereIsRefused(Class<?> type) throws IOException {
        byte[] classFile = classFile(type);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassName.replace(classFile, "java/lang/Absent", "java/lang/Other"));
    }

    private static byte[] classFile(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return in.readAllBytes();
        }
    }
}
