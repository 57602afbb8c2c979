package dev.cutpoint.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cutpoint.bootstrap.Doorway;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

class ClassNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"Doorway", "Definer"})
    void nothingButDebugInformationHasTheOldName(String name) throws IOException {
        String old = "dev/cutpoint/bootstrap/" + name;

        byte[] renamed = ClassName.replace(classFile(name), old, "java/lang/Other");

        ClassReader reader = new ClassReader(renamed);
        assertThat(reader.getClassName()).isEqualTo("java/lang/Other");
        ClassWriter written = new ClassWriter(0);
        reader.accept(written, ClassReader.SKIP_DEBUG);
        assertThat(new String(written.toByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain(old);
    }

    @Test
    void aNameThatIsNotThereIsRefused() throws IOException {
        byte[] classFile = classFile("Doorway");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClassName.replace(classFile, "java/lang/Absent", "java/lang/Other"));
    }

    private static byte[] classFile(String name) throws IOException {
        try (InputStream in = Doorway.class.getResourceAsStream(name + ".class")) {
            return in.readAllBytes();
        }
    }
}
