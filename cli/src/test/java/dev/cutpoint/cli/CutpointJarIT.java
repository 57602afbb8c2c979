package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What users get: on the application's class path the jar shows one class of ours and no library's; the rest lies in folders
 * under another name.
 */
class CutpointJarIT {
    private static final String ENTRY = "dev/cutpoint/launch/Cutpoint.class";
    private static final int JAVA_17 = 61;

    private JarFile jar;

    @BeforeEach
    void open() throws IOException {
        jar = new JarFile(System.getProperty("cutpoint.jar"));
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
    }

    @Test
    void theRootHoldsTheEntryClassAndFoldersAlone() {
        Set<String> roots = new TreeSet<>();
        files(name -> true).forEach(name -> roots.add(name.replaceFirst("/.*", "/")));

        assertThat(roots).containsAll(Set.of("META-INF/", "agent/", "bootstrap/", "cli/", "dev/"));
        assertThat(roots).isSubsetOf("META-INF/", "agent/", "bootstrap/", "cli/", "dev/", "samples/");
        assertThat(files(name -> name.endsWith(".class"))).containsExactly(ENTRY);
        assertThat(files(name -> name.startsWith("dev/"))).containsExactly(ENTRY);
    }

    @Test
    void eachFolderHoldsWhatItsLoaderMayFind() {
        assertThat(packages("bootstrap/")).allMatch(name -> name.startsWith("dev/cutpoint/bootstrap"));
        assertThat(packages("agent/"))
                .contains("dev/cutpoint/options", "dev/cutpoint/instrument", "org/objectweb/asm")
                .allMatch(name -> name.matches("(dev/cutpoint/(options|instrument)|org/objectweb/asm).*"));
        assertThat(packages("cli/"))
                .contains("dev/cutpoint/options", "dev/cutpoint/trace", "dev/cutpoint/cli", "picocli")
                .noneMatch(name -> name.matches("(dev/cutpoint/(instrument|bootstrap)|org/objectweb).*"));
    }

    @Test
    void nothingIsLeftOfTheLibrariesOwnJars() {
        assertThat(files(name -> name.matches(".*(module-info|META-INF/(maven|versions|.*\\.(SF|RSA|DSA))).*")))
                .isEmpty();
        assertThat(files(name -> name.startsWith("META-INF/")))
                .containsExactlyInAnyOrder("META-INF/MANIFEST.MF", "META-INF/LICENSE", "META-INF/THIRD-PARTY.md");
        assertThat(files(name -> name.contains("/META-INF/")))
                .allMatch(name -> name.matches("cli/META-INF/(services|licences/[^/]+)/.*"));
    }

    @Test
    void noEntryIsThereTwice() {
        assertThat(jar.stream().map(ZipEntry::getName)).doesNotHaveDuplicates();
    }

    @Test
    void everyClassRunsOnJava17() throws IOException {
        Map<String, Integer> younger = new TreeMap<>();
        for (String name : files(each -> each.endsWith(".classdata"))) {
            int version = classFileVersion(name);
            if (version > JAVA_17) {
                younger.put(name, version);
            }
        }
        assertThat(younger).isEmpty();
    }

    @Test
    void theManifestNamesTheEntryClassInEveryRole() throws IOException {
        Attributes attributes = jar.getManifest().getMainAttributes();

        assertThat(List.of("Main-Class", "Premain-Class", "Agent-Class"))
                .allMatch(role -> attributes.getValue(role).equals("dev.cutpoint.launch.Cutpoint"));
        assertThat(attributes.getValue("Can-Retransform-Classes")).isEqualTo("true");
        assertThat(attributes.getValue("Can-Redefine-Classes")).isEqualTo("true");
        assertThat(attributes.getValue("Implementation-Version")).isNotBlank();
    }

    private List<String> files(Predicate<String> wanted) {
        return jar.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .filter(wanted)
                .toList();
    }

    private Set<String> packages(String folder) {
        Set<String> packages = new TreeSet<>();
        for (String name : files(each -> each.startsWith(folder) && each.endsWith(".classdata"))) {
            packages.add(name.substring(folder.length(), name.lastIndexOf('/')));
        }
        return packages;
    }

    private int classFileVersion(String name) throws IOException {
        try (DataInputStream in = new DataInputStream(jar.getInputStream(jar.getEntry(name)))) {
            int magic = in.readInt();
            int minor = in.readUnsignedShort();
            assertThat(magic).as(name).isEqualTo(0xCAFEBABE);
            assertThat(minor).as(name).isZero();
            return in.readUnsignedShort();
        }
    }
}
