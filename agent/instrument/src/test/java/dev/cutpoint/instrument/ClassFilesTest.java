package dev.cutpoint.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.SecureClassLoader;
import java.security.cert.Certificate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of classes are found wherever an application keeps them. */
class ClassFilesTest {
    private static final String NAME = ClassFilesTest.class.getName().replace('.', '/') + "$Sample.class";

    @TempDir
    private Path folder;

    private byte[] sample;

    @BeforeEach
    void read() throws IOException {
        try (InputStream in = ClassFilesTest.class.getClassLoader().getResourceAsStream(NAME)) {
            sample = in.readAllBytes();
        }
    }

    @Test
    void inAFolder() throws IOException {
        Path file = folder.resolve("with space: and!").resolve(NAME);
        Files.createDirectories(file.getParent());
        Files.write(file, sample);

        assertThat(ClassFiles.find(
                        from(folder.resolve("with space: and!").toUri().toString())))
                .contains(sample);
    }

    @Test
    void inAJar() throws IOException {
        URI jar = write("a+b c.jar", zip(NAME, sample));

        assertThat(ClassFiles.find(from(jar.toString()))).contains(sample);
    }

    @Test
    void inAFolderOfAJar() throws IOException {
        URI jar = write("app.jar", zip("BOOT-INF/classes/" + NAME, sample));

        assertThat(ClassFiles.find(from("jar:" + jar + "!/BOOT-INF/classes!/"))).contains(sample);
    }

    @Test
    void inAJarOfAJar() throws IOException {
        URI jar = write("app.jar", zip("BOOT-INF/lib/part.jar", zip(NAME, sample)));

        assertThat(ClassFiles.find(from("jar:" + jar + "!/BOOT-INF/lib/part.jar!/")))
                .contains(sample);
    }

    @Test
    void notWhereThereIsNone() throws IOException {
        URI jar = write("app.jar", zip("other.txt", sample));

        assertThat(ClassFiles.find(from(jar.toString()))).isEmpty();
        assertThat(ClassFiles.find(from("jar:" + jar + "!/BOOT-INF/lib/part.jar!/")))
                .isEmpty();
        assertThat(ClassFiles.find(from(folder.toUri().toString()))).isEmpty();
        assertThat(ClassFiles.find(from(folder.resolve("gone.jar").toUri().toString())))
                .isEmpty();
        assertThat(ClassFiles.find(from("http://localhost/app.jar"))).isEmpty();
        assertThat(ClassFiles.find(String.class)).isEmpty();
    }

    private Class<?> from(String location) throws IOException {
        CodeSource source = new CodeSource(URI.create(location).toURL(), (Certificate[]) null);
        return new DefiningLoader().define(source);
    }

    private URI write(String name, byte[] jar) throws IOException {
        return Files.write(folder.resolve(name), jar).toUri();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream jar = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(jar)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
            out.closeEntry();
        }
        return jar.toByteArray();
    }

    private final class DefiningLoader extends SecureClassLoader {
        Class<?> define(CodeSource source) {
            return defineClass(Sample.class.getName(), sample, 0, sample.length, source);
        }
    }

    private static final class Sample {}
}
