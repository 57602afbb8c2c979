package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkDiscoveryTest {
    @TempDir
    private Path folder;

    @Test
    void runtimesAreFoundInEveryPlaceNewestFirst() throws IOException {
        Path collection = Files.createDirectories(folder.resolve("jvm"));
        Path listed = jdk(folder.resolve("listed"), "99.0.1");
        Path home = jdk(folder.resolve("home"), "98");
        Path onPath = jdk(folder.resolve("path"), "97.0.9");
        Path installed = jdk(collection.resolve("jdk-97"), "97.0.10");
        Path bundle = jdk(collection.resolve("jdk-96.jdk/Contents/Home"), "96-ea");
        Map<String, String> variables = Map.of(
                "CUTPOINT_JDKS", listed + ":" + folder.resolve("absent"),
                "JAVA_HOME", home.toString(),
                "PATH", onPath.resolve("bin").toString());

        List<Jdk> all = new JdkDiscovery(variables, List.of(collection, folder.resolve("nowhere"))).all();

        assertThat(all).extracting(Jdk::home).startsWith(listed, home, installed, onPath, bundle);
    }

    @Test
    void aRuntimeThatIsNamedTwiceIsFoundOnce() throws IOException {
        Path collection = Files.createDirectories(folder.resolve("jvm"));
        Path home = jdk(collection.resolve("jdk-99"), "99");
        Files.createSymbolicLink(collection.resolve("default"), home);

        List<Jdk> all = new JdkDiscovery(Map.of("JAVA_HOME", home.toString()), List.of(collection)).all();

        assertThat(all).extracting(Jdk::home).containsOnlyOnce(home);
    }

    @Test
    void aRuntimeCanBeNamedByItsHomeOrByItsExecutable() throws IOException {
        Path home = jdk(folder.resolve("jdk"), "21.0.2");

        assertThat(JdkDiscovery.named(home.toString()).feature()).isEqualTo(21);
        assertThat(JdkDiscovery.named(home.resolve("bin/java").toString()).home())
                .isEqualTo(home);
        assertThatThrownBy(() -> JdkDiscovery.named(folder.toString()))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("no java executable");
    }

    @Test
    void theRuntimeOfThisTestTellsItsVersionThoughAskedAndNotRead() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path script = folder.resolve("java");
        Files.writeString(executable(script), "#!/bin/sh\nexec '" + java + "' \"$@\"\n");

        Jdk jdk = JdkReading.ofExecutable(script).orElseThrow();

        assertThat(jdk.feature()).isEqualTo(Runtime.version().feature());
        assertThat(jdk.obstacle()).isEmpty();
    }

    @Test
    void versionsOfAllTimesAreUnderstood() {
        assertThat(feature("1.8.0_402")).isEqualTo(8);
        assertThat(feature("11")).isEqualTo(11);
        assertThat(feature("17.0.15")).isEqualTo(17);
        assertThat(feature("24-ea")).isEqualTo(24);
        assertThat(feature("21.0.0")).isEqualTo(21);
    }

    private static int feature(String version) {
        return new Jdk(Path.of("jdk"), version, "", java.util.Set.of()).feature();
    }

    private static Path jdk(Path home, String version) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        executable(home.resolve("bin/java"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\nMODULES=\"java.base jdk.jfr\"\n");
        return home.toRealPath();
    }

    private static Path executable(Path file) throws IOException {
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }
}
