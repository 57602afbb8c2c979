package dev.cutpoint.it.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkInstallationsTest {
    @TempDir
    private Path machine;

    @Test
    void theOneThatRunsTheTestsIsAmongThem() throws IOException {
        Path home = Path.of(System.getProperty("java.home")).toRealPath();

        assertThat(JdkInstallations.all()).extracting(JdkInstallation::home).contains(home);
    }

    @Test
    void allHomesInTheVariableAreLookedAt() throws IOException {
        Path first = install("first", "21.0.4");
        Path second = install("second", "17.0.1");

        List<Path> found = JdkInstallations.candidates(
                Map.of("CUTPOINT_JDKS", first + File.pathSeparator + second), machine.resolve("absent"));

        assertThat(JdkInstallations.among(found))
                .extracting(JdkInstallation::home)
                .contains(first, second);
    }

    @Test
    void aLinkIsNoOtherJdk() throws IOException {
        Path jdk = install("real", "21.0.4");
        Path link = Files.createSymbolicLink(machine.resolve("link"), jdk);

        assertThat(JdkInstallations.among(List.of(link, jdk))).hasSize(1);
    }

    @Test
    void olderOnesAndFoldersThatHoldNoneAreLeftOut() throws IOException {
        Path eleven = install("eleven", "11.0.20");
        Path eight = install("eight", "1.8.0_402");
        Path empty = Files.createDirectory(machine.resolve("empty"));

        assertThat(JdkInstallations.among(List.of(eleven, eight, empty))).isEmpty();
    }

    @Test
    void theOldestComesFirst() throws IOException {
        Path later = install("a", "21.0.10");
        Path earlier = install("b", "21.0.9");

        assertThat(JdkInstallations.among(List.of(later, earlier)))
                .extracting(JdkInstallation::home)
                .containsExactly(earlier, later);
    }

    private Path install(String name, String version) throws IOException {
        Path home = machine.toRealPath().resolve(name);
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.createFile(java);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }
}
