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
import org.junit.jupiter.params.provider.CsvSource;
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
        archive(jar, "shop/Till.java");

        assertThat(Sources.in(List.of(jar)).text(TILL)).contains(TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "classes, classes",
        "shop/target/classes, shop/src/main/java",
        "shop/target/classes, shop/src/main/kotlin",
        "shop/target/test-classes, shop/src/test/java",
        "shop/target/shop-1.0.jar, shop/src/main/java",
        "shop/build/classes/java/main, shop/src/main/java",
        "shop/build/classes/kotlin/test, shop/src/test/kotlin",
        "shop/build/libs/shop-1.0.jar, shop/src/main/java",
        "out/production/shop, shop/src",
        "out/production/shop, src",
        "out/test/shop, test",
        "shop/bin, shop/src",
    })
    void aClassIsFoundFromWhereItIsCompiledTo(String classes, String sources) throws IOException {
        Path file = folder.resolve(sources).resolve("shop/Till.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, TEXT);
        Path place = folder.resolve(classes);

        assertThat(Sources.beside(List.of(place)).text(TILL).isPresent()).isEqualTo(Files.exists(place));
        if (classes.endsWith(".jar")) {
            Files.createDirectories(place.getParent());
            archive(place, "shop/Till.class");
        } else {
            Files.createDirectories(place);
        }
        assertThat(Sources.beside(List.of(place)).text(TILL)).contains(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop-1.0.jar", "shop-1.0-sources.jar"})
    void aJarHasItsSourceInItOrBesideIt(String sources) throws IOException {
        Path jar = folder.resolve("shop-1.0.jar");
        archive(jar, "shop/Till.class");
        assertThat(Sources.beside(List.of(jar)).text(TILL)).isEmpty();
        archive(folder.resolve(sources), "shop/Till.java");

        assertThat(Sources.beside(List.of(jar)).text(TILL)).contains(TEXT);
    }

    @Test
    void whatIsInTheFirstPlaceCounts() throws IOException {
        archive(folder.resolve("old.jar"), "shop/Till.java");
        Path project = Files.createDirectories(folder.resolve("project/shop"));
        Files.writeString(project.resolve("Till.java"), "class Till {}");
        Sources old = Sources.beside(List.of(folder.resolve("old.jar")));
        Sources edited = Sources.in(List.of(folder.resolve("project")));

        assertThat(edited.or(old).text(TILL)).contains("class Till {}");
        assertThat(old.or(edited).text(TILL)).contains(TEXT);
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

    private static void archive(Path file, String entry) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(TEXT.getBytes(StandardCharsets.UTF_8));
        }
    }
}
