package dev.cutpoint.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/** Stands in for the command line and says what its class loader lets it see. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        ClassLoader loader = Main.class.getClassLoader();
        System.out.println("arguments " + String.join(" ", arguments));
        System.out.println("version " + Main.class.getPackage().getImplementationVersion());
        System.out.println("context loader is mine " + (Thread.currentThread().getContextClassLoader() == loader));
        System.out.println("resource " + text(loader, "words.txt"));
        System.out.println("resources "
                + Collections.list(loader.getResources("words.txt")).size());
        System.out.println("own class file " + (loader.getResource("dev/cutpoint/cli/Main.class") != null));
        System.out.println("sees the agent's part " + sees(loader, "dev.cutpoint.instrument.AgentStart"));
        System.out.println("sees the class path " + sees(loader, "dev.cutpoint.launch.Cutpoint"));
        System.out.println("sees the JDK " + sees(loader, "java.sql.Connection"));
    }

    private static String text(ClassLoader loader, String name) throws IOException {
        try (InputStream in = loader.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static boolean sees(ClassLoader loader, String className) {
        try {
            Class.forName(className, false, loader);
            return true;
        } catch (ClassNotFoundException hidden) {
            return false;
        }
    }
}
