package dev.cutpoint.trace.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.trace.Frame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {

    private static final Frame TILL = new Frame("shop.Till$Drawer", "open", 2, "Till.java");
    private static final String TEXT = "package shop;\n\n    class Till {\n        int coins;\n    }\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "src/main/java", "shop-core/src/main/java", "apps/till/src/test/java"})
    void aClassIsFoundWhereBuildsHaveIt(String layout) throws IOException {
        Path file = folder.resolve(layout).resolve("shop/Till.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, TEXT);

        assertThat(Sources.in(List.of(folder)).text(TILL)).contains(TEXT);
        assertThat(Sources.none().text(TILL)).isEmpty();
    }

    @Test
    void anArchiveIsReadToo() throws IOException {
        Path jar = folder.resolve("shop-sources.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("shop/Till.java"));
            zip.write(TEXT.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(Sources.in(List.of(jar)).text(TILL)).contains(TEXT);
    }

    @Test
    void aFileThatIsNoArchiveHoldsNothing() throws IOException {
        Path notes = Files.writeString(folder.resolve("notes.txt"), "no archive");

        assertThat(Sources.in(List.of(notes)).text(TILL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.txt", "..", "..\\secret.txt", "/etc/passwd", "a\u0000b", ""})
    void noNameLeadsOutOfThePlace(String file) throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "secret");
        Path place = Files.createDirectories(folder.resolve("place"));

        assertThat(Sources.in(List.of(place)).text(new Frame("Till", "open", 1, file)))
                .isEmpty();
    }

    @Test
    void aFindingIsShownWithTheLinesAroundIt() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("shop")).resolve("Till.java"), TEXT);
        Frame at = new Frame("shop.Till", "open", 4, "Till.java");
        SourceFiles files = SourceFiles.of(List.of(at), Sources.in(List.of(folder)), 1_000);

        assertThat(files.around(at))
                .containsExactly(
                        new SourceFiles.Line(2, "", false),
                        new SourceFiles.Line(3, "class Till {", false),
                        new SourceFiles.Line(4, "    int coins;", true),
                        new SourceFiles.Line(5, "}", false));
        assertThat(files.around(new Frame("shop.Till", "open", 40, "Till.java")))
                .isEmpty();
    }

    @Test
    void thereIsNoRoomForEveryFile() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("shop")).resolve("Till.java"), TEXT);

        assertThat(SourceFiles.of(List.of(TILL), Sources.in(List.of(folder)), TEXT.length() - 1)
                        .texts())
                .isEmpty();
    }
}
