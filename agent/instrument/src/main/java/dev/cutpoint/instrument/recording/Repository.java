package dev.cutpoint.instrument.recording;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import jdk.jfr.Recording;

/**
 * The private folder of this process: in it the flight recorder keeps its chunks, and requests come through it.
 *
 * <p>The recorder makes its own folder with the permissions that the umask leaves, so one is made around it that lets nobody else in. Where
 * it is, only who may attach to the process can ask: it is a property of the agents, not of the system.
 */
final class Repository {
    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private static final String PROPERTY = "dev.cutpoint.folder";

    private final Path folder;
    private final DiskSpace space;

    private Repository(Path folder, DiskSpace space) {
        this.folder = folder;
        this.space = space;
    }

    /** Before the recorder starts. If somebody else started it, its folder stays where it is and is closed to others. */
    static Repository prepare(Instrumentation instrumentation) throws IOException {
        Path folder =
                Files.createTempDirectory("cutpoint-" + ProcessHandle.current().pid() + "-");
        try {
            DiskSpace space = DiskSpace.keep(folder, folder);
            openInternals(instrumentation);
            String existing = System.getProperty("jdk.jfr.repository");
            if (existing == null) {
                setBasePath(folder);
            } else {
                restrict(Path.of(existing));
            }
            agentProperties().setProperty(PROPERTY, folder.toString());
            return new Repository(folder, space);
        } catch (IOException full) {
            deleteWithFiles(folder);
            throw full;
        } catch (ReflectiveOperationException | RuntimeException changed) {
            deleteWithFiles(folder);
            throw new IOException("this JDK's flight recorder cannot be given a private folder", changed);
        }
    }

    /** What tools see that attach to this process. */
    private static Properties agentProperties() throws ReflectiveOperationException {
        return (Properties) Class.forName("jdk.internal.vm.VMSupport")
                .getMethod("getAgentProperties")
                .invoke(null);
    }

    DiskSpace space() {
        return space;
    }

    Path folder() {
        return folder;
    }

    /** Where the recorder writes now; what {@code EventStream.openRepository} takes. */
    static Optional<Path> current() {
        return Optional.ofNullable(System.getProperty("jdk.jfr.repository")).map(Path::of);
    }

    /** With requests and answers that nobody came for. */
    void delete() {
        try {
            agentProperties().remove(PROPERTY);
            deleteWithFiles(folder);
        } catch (IOException | ReflectiveOperationException notEmpty) {
            // another recording of the user's still has its chunks there
        }
    }

    private static void deleteWithFiles(Path folder) throws IOException {
        for (Path each : files(folder)) {
            Files.deleteIfExists(each);
        }
        Files.deleteIfExists(folder);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static void restrict(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
        }
    }

    /** Where the recorder keeps its files can be told it by internal classes only, and so can tools where our folder is. */
    private static void openInternals(Instrumentation instrumentation) {
        Set<Module> reader = Set.of(Repository.class.getModule());
        instrumentation.redefineModule(
                Recording.class.getModule(),
                Set.of(),
                Map.of("jdk.jfr.internal", reader),
                Map.of("jdk.jfr.internal", reader),
                Set.of(),
                Map.of());
        instrumentation.redefineModule(
                Object.class.getModule(), Set.of(), Map.of("jdk.internal.vm", reader), Map.of(), Set.of(), Map.of());
    }

    /** Takes a {@code Path}, until 24 wrapped in a class of the recorder's own. */
    private static void setBasePath(Path folder) throws ReflectiveOperationException {
        Class<?> type = Class.forName("jdk.jfr.internal.Repository");
        Object repository = type.getMethod("getRepository").invoke(null);
        for (Method each : type.getMethods()) {
            if (each.getName().equals("setBasePath")) {
                Class<?> wanted = each.getParameterTypes()[0];
                Object argument = wanted == Path.class
                        ? folder
                        : wanted.getConstructor(Path.class).newInstance(folder);
                each.invoke(repository, argument);
                return;
            }
        }
        throw new NoSuchMethodException("setBasePath");
    }
}
