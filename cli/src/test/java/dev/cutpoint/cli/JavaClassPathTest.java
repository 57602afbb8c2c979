package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaClassPathTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void makePlaces() throws IOException {
        Files.createDirectories(folder.resolve("classes"));
        Files.createDirectories(folder.resolve("lib"));
        Files.createDirectories(folder.resolve("exploded"));
        Files.write(folder.resolve("exploded/module-info.class"), new byte[0]);
        jar("lib/a.jar", "");
        jar("lib/b.jar", "");
        jar("app.jar", "lib/b.jar classes/ absent.jar http://elsewhere/c.jar");
    }

    @ParameterizedTest
    @CsvSource({
        "-cp @/classes:@/absent shop.Main -cp x, classes",
        "-cp @/lib -Xmx1g --class-path=@/classes:@/lib/a.jar shop.Main, classes lib/a.jar",
        "-classpath @/lib/* shop.Main, lib/a.jar lib/b.jar",
        "-cp @/classes -jar @/app.jar -cp @/lib, app.jar lib/b.jar classes",
        "-cp @/app.jar shop.Main, app.jar lib/b.jar classes",
        "-p @/lib:@/exploded -m shop/shop.Main -cp @/classes, lib/a.jar lib/b.jar exploded env",
        "-version, env",
    })
    void isWhatTheCommandSays(String arguments, String expected) throws IOException {
        Path env = Files.createDirectories(folder.resolve("env"));
        List<String> command =
                List.of(("java " + arguments).replace("@", folder.toString()).split(" ", -1));

        assertThat(JavaClassPath.of(command, Map.of("CLASSPATH", env.toString())))
                .extracting(place -> folder.relativize(place).toString())
                .containsExactly(expected.split(" ", -1));
    }

    @Test
    void withoutAnyItIsTheWorkingFolder() {
        assertThat(JavaClassPath.of(List.of("java", "shop.Main"), Map.of())).containsExactly(Path.of("."));
    }

    private void jar(String name, String classPath) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!classPath.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        new JarOutputStream(Files.newOutputStream(folder.resolve(name)), manifest).close();
    }
}
