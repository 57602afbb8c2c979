package dev.cutpoint.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFilesTest {
    private static final String ENTRY = "shop/Orders.class";
    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    private Path folder;

    @AfterEach
    void clearTheStatus() {
        Thread.interrupted();
    }

    @Test
    void aLoadedClassIsFoundWhereItsLoaderHasIt() throws IOException {
        assertThat(FirstLines.firstLine(ClassFiles.of(ClassFilesTest.class), "clearTheStatus"))
                .isPositive();
    }

    @Test
    void classesOfTheJdkAreNotLookedFor() throws IOException {
        assertThat(ClassFiles.of(String.class)).isNull();
    }

    @Test
    void folderWithASpaceInItsName() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("a folder+"));
        Files.createDirectory(classes.resolve("shop"));
        Files.write(classes.resolve(ENTRY), CONTENT);

        assertThat(ClassFiles.read(classes.toUri().toString(), ENTRY)).isEqualTo(CONTENT);
    }

    @Test
    void jar() throws IOException {
        assertThat(ClassFiles.read("file:" + archive(ENTRY, CONTENT), ENTRY)).isEqualTo(CONTENT);
    }

    @Test
    void folderInAJar() throws IOException {
        Path jar = archive("BOOT-INF/classes/" + ENTRY, CONTENT);

        assertThat(ClassFiles.read("jar:file:" + jar + "!/BOOT-INF/classes!/", ENTRY))
                .isEqualTo(CONTENT);
        assertThat(ClassFiles.read("jar:nested:" + jar + "/!BOOT-INF/classes/!/", ENTRY))
                .isEqualTo(CONTENT);
    }

    @Test
    void jarInAJar() throws IOException {
        Path jar = archive("BOOT-INF/lib/shop.jar", zip(ENTRY, CONTENT));

        assertThat(ClassFiles.read("jar:file:" + jar + "!/BOOT-INF/lib/shop.jar!/", ENTRY))
                .isEqualTo(CONTENT);
        assertThat(ClassFiles.read("jar:nested:" + jar + "/!BOOT-INF/lib/shop.jar!/", ENTRY))
                .isEqualTo(CONTENT);
    }

    @Test
    void whatIsElsewhereIsNotFound() throws IOException {
        assertThat(ClassFiles.read("http://localhost/shop.jar", ENTRY)).isNull();
        assertThat(ClassFiles.read("file:" + archive("other", CONTENT), ENTRY)).isNull();
    }

    @Test
    void anInterruptStatusIsLeftAloneAndDisturbsNothing() throws IOException {
        Path jar = archive(ENTRY, CONTENT);
        Thread.currentThread().interrupt();

        assertThat(ClassFiles.read("file:" + jar, ENTRY)).isEqualTo(CONTENT);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    private Path archive(String entry, byte[] content) throws IOException {
        return Files.write(folder.resolve("app.jar"), zip(entry, content));
    }

    private static byte[] zip(String entry, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
        }
        return bytes.toByteArray();
    }
}
