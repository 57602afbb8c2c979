package dev.cutpoint.instrument.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.instrument.site.SuspendPoints;
import dev.cutpoint.options.AgentOption;
import dev.cutpoint.options.AgentOptions;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** Weaves every class of the libraries that the tests themselves use, and has the VM verify what comes out. */
class LibraryWeavingTest {
    private final SkippedClasses skipped = new SkippedClasses();
    private final List<String> broken = new ArrayList<>();
    private int linked;

    @Test
    void wovenLibraryClassesVerify() throws Exception {
        List<File> jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(path -> path.endsWith(".jar"))
                .map(File::new)
                .toList();
        try (WeavingLoader loader = new WeavingLoader(jars)) {
            for (File jar : jars) {
                verify(loader, jar);
            }
            skipped.forEach((reason, count) -> {
                if (!reason.startsWith("call:")) {
                    broken.add("skipped: " + reason);
                }
            });
            assertThat(broken).isEmpty();
            assertThat(linked).isPositive();
            assertThat(loader.woven).isGreaterThan(200);
        }
    }

    private void verify(WeavingLoader loader, File jar) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && !name.contains("META-INF") && !name.contains("-info"))
                    .forEach(name ->
                            verify(loader, name.substring(0, name.length() - 6).replace('/', '.')));
        }
    }

    /** Asking for its methods links a class, and linking verifies it; nothing of it runs. */
    private void verify(WeavingLoader loader, String name) {
        try {
            linked += Class.forName(name, false, loader).getDeclaredMethods().length;
        } catch (VerifyError | ClassFormatError error) {
            broken.add(name + ": " + error.getMessage());
        } catch (ClassNotFoundException | LinkageError missing) {
            assertThat(missing.getMessage()).isNotEqualTo(name); // an optional dependency of the library
        }
    }

    private final class WeavingLoader extends URLClassLoader {
        private final ApplicationTransformer transformer;
        private int woven;

        WeavingLoader(List<File> jars) throws Exception {
            super(jars.stream().map(WeavingLoader::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
            transformer = new ApplicationTransformer(
                    AgentOptions.of(Map.of(AgentOption.PROFILE, "diagnose")),
                    skipped,
                    Optional.of(new SuspendPoints(skipped)));
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            String path = name.replace('.', '/');
            try (InputStream in = getResourceAsStream(path + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] original = in.readAllBytes();
                byte[] result = transformer.transform(this, path, original);
                woven += result == null ? 0 : 1;
                byte[] defined = result == null ? original : result;
                return defineClass(name, defined, 0, defined.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }

        private static URL url(File file) {
            try {
                return file.toURI().toURL();
            } catch (MalformedURLException impossible) {
                throw new IllegalArgumentException(impossible);
            }
        }
    }
}
