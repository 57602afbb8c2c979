package load;

import dev.cutpoint.benchmarks.RecordingStart;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Loads, without initialising them, the classes of the jars on its class path, and prints wall and processor time of the thread that does
 * so for a thousand of them, in milliseconds, and how many there were.
 */
public final class ClassLoads {
    private static final int LIMIT = 4_000;

    private ClassLoads() {}

    public static void main(String[] arguments) throws IOException {
        RecordingStart.await();
        List<String> names = names();
        int loaded = 0;
        long start = System.nanoTime();
        long processor = processor();
        for (String each : names) {
            loaded += isLoaded(each) ? 1 : 0;
        }
        double thousands = loaded / 1000.0;
        System.out.printf(
                "%.1f %.1f %d%n",
                (System.nanoTime() - start) / 1e6 / thousands, (processor() - processor) / 1e6 / thousands, loaded);
    }

    private static long processor() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<String> names() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(each -> each.endsWith(".jar"))
                .sorted()
                .flatMap(ClassLoads::classes)
                .limit(LIMIT)
                .toList();
    }

    private static Stream<String> classes(String path) {
        try (JarFile jar = new JarFile(path)) {
            return jar.stream()
                    .map(each -> each.getName())
                    .filter(each -> each.endsWith(".class") && !each.startsWith("META-INF/") && !each.contains("-"))
                    .map(each ->
                            each.substring(0, each.length() - ".class".length()).replace('/', '.'))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + path, e);
        }
    }

    /** Some name classes that are not there: of libraries that may be missing. */
    private static boolean isLoaded(String name) {
        try {
            Class.forName(name, false, ClassLoads.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
