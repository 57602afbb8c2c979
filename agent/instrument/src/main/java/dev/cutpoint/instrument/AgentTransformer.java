package dev.cutpoint.instrument;

import dev.cutpoint.instrument.application.ApplicationTransformer;
import dev.cutpoint.instrument.jdk.JdkTransformer;
import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.util.Optional;

/**
 * The one transformer that the agent registers: each one more would cost every class load again.
 *
 * <p>Lives in the agent's loader; called by the VM on whichever thread loads or retransforms a class.
 */
final class AgentTransformer implements ClassFileTransformer {
    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();
    private static final ClassLoader OWN = AgentTransformer.class.getClassLoader();

    private final JdkTransformer jdk;
    private final ApplicationTransformer application;
    private final Optional<Path> dump;

    AgentTransformer(JdkTransformer jdk, ApplicationTransformer application, Optional<Path> dump) {
        this.jdk = jdk;
        this.application = application;
        this.dump = dump;
    }

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] original) {
        if (loader == OWN) {
            return null; // a class that this very method needs may be on its way
        }
        byte[] woven = isJdk(loader) ? jdk.transform(name, original) : application.transform(loader, name, original);
        if (woven != null && dump.isPresent()) {
            write(dump.get(), name, woven);
        }
        return woven;
    }

    /** Of a class that the application defines under the name of one of the JDK's, nothing is known. */
    static boolean isJdk(ClassLoader loader) {
        return loader == null || loader == PLATFORM;
    }

    /** For debugging only: a class that cannot be written is not worth a word in the middle of class loading. */
    private static void write(Path folder, String name, byte[] woven) {
        try {
            Path file = folder.resolve(name + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, woven);
        } catch (IOException ignored) {
            // the woven class itself is fine
        }
    }
}
