package dev.cutpoint.instrument.recording;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jdk.jfr.Recording;

/**
 * The folder in which the flight recorder keeps its chunks, readable by its owner alone.
 *
 * <p>The recorder makes it with the permissions that the umask leaves, so a parent folder is made first that lets nobody else in.
 */
final class Repository {
    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Optional<Path> own;

    private Repository(Optional<Path> own) {
        this.own = own;
    }

    /** Before the recorder starts. If somebody else started it, its folder stays where it is and is closed to others. */
    static Repository prepare(Instrumentation instrumentation) throws IOException {
        String existing = System.getProperty("jdk.jfr.repository");
        if (existing != null) {
            restrict(Path.of(existing));
            return new Repository(Optional.empty());
        }
        Path folder =
                Files.createTempDirectory("cutpoint-" + ProcessHandle.current().pid() + "-");
        try {
            openInternals(instrumentation);
            setBasePath(folder);
            return new Repository(Optional.of(folder));
        } catch (ReflectiveOperationException | RuntimeException changed) {
            Files.delete(folder);
            throw new IOException("this JDK's flight recorder cannot be given a private folder", changed);
        }
    }

    /** Where the recorder writes now; what {@code EventStream.openRepository} takes. */
    static Optional<Path> current() {
        return Optional.ofNullable(System.getProperty("jdk.jfr.repository")).map(Path::of);
    }

    void delete() {
        own.ifPresent(folder -> {
            try {
                Files.deleteIfExists(folder);
            } catch (IOException notEmpty) {
                // another recording of the user's still has its chunks there
            }
        });
    }

    private static void restrict(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
        }
    }

    /** Where the recorder keeps its files can be told it by internal classes only. */
    private static void openInternals(Instrumentation instrumentation) {
        Set<Module> reader = Set.of(Repository.class.getModule());
        instrumentation.redefineModule(
                Recording.class.getModule(),
                Set.of(),
                Map.of("jdk.jfr.internal", reader),
                Map.of("jdk.jfr.internal", reader),
                Set.of(),
                Map.of());
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
