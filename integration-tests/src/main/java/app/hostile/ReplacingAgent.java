package app.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.concurrent.CompletableFuture;

/** Replaces classes of the JDK by what is on disk, as agents do that do not look at the class file that they are given. */
public final class ReplacingAgent {
    private static volatile Instrumentation instrumentation;

    private ReplacingAgent() {}

    /** {@code mode}: {@code once}, {@code always} or {@code on-demand}. */
    public static void premain(String mode, Instrumentation given) throws IOException, UnmodifiableClassException {
        instrumentation = given;
        switch (mode) {
            case "once" -> replace(CompletableFuture.class);
            case "always" -> {
                given.addTransformer(new Replacement(CompletableFuture.class), true);
                given.retransformClasses(CompletableFuture.class);
            }
            case "on-demand" -> {}
            default -> throw new IllegalArgumentException(mode);
        }
    }

    public static void agentmain(String mode, Instrumentation given) throws IOException, UnmodifiableClassException {
        premain(mode, given);
    }

    static void replace(Class<?> type) throws IOException, UnmodifiableClassException {
        Replacement replacement = new Replacement(type);
        instrumentation.addTransformer(replacement, true);
        try {
            instrumentation.retransformClasses(type);
        } finally {
            instrumentation.removeTransformer(replacement);
        }
    }

    private static final class Replacement implements ClassFileTransformer {
        private final String name;
        private final byte[] onDisk;

        Replacement(Class<?> type) throws IOException {
            name = type.getName().replace('.', '/');
            try (InputStream in = type.getModule().getResourceAsStream(name + ".class")) {
                onDisk = in.readAllBytes();
            }
        }

        @Override
        public byte[] transform(
                ClassLoader loader, String loaded, Class<?> redefined, ProtectionDomain domain, byte[] given) {
            return name.equals(loaded) ? onDisk : null;
        }
    }
}
