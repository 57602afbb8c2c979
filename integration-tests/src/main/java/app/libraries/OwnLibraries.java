package app.libraries;

import app.plain.CancelledTask;
import java.nio.file.Path;

/**
 * Works with ASM, picocli and Byte Buddy from its class path and prints which jars they came from. By reflection, since their versions
 * are the test's affair.
 */
public final class OwnLibraries {
    private OwnLibraries() {}

    public static void main(String[] arguments) throws Exception {
        asm();
        picocli();
        byteBuddy();
        CancelledTask.main(arguments);
    }

    private static void asm() throws Exception {
        Class<?> reader = Class.forName("org.objectweb.asm.ClassReader");
        Object own = reader.getConstructor(String.class).newInstance(OwnLibraries.class.getName());
        System.out.println("asm read " + reader.getMethod("getClassName").invoke(own) + from(reader));
    }

    private static void picocli() throws Exception {
        Class<?> commandLine = Class.forName("picocli.CommandLine");
        Class<?> type = Class.forName("picocli.CommandLine$Model$CommandSpec");
        Object spec = type.getMethod("create").invoke(null);
        type.getMethod("name", String.class).invoke(spec, "own");
        Object own = commandLine.getConstructor(Object.class).newInstance(spec);
        System.out.println(
                "picocli named " + commandLine.getMethod("getCommandName").invoke(own) + from(commandLine));
    }

    private static void byteBuddy() throws Exception {
        Class<?> buddy = Class.forName("net.bytebuddy.description.type.TypeDescription$ForLoadedType");
        Object own = buddy.getMethod("of", Class.class).invoke(null, OwnLibraries.class);
        System.out.println("byte buddy described " + own + from(buddy));
    }

    private static String from(Class<?> type) throws Exception {
        Path jar =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        return " from " + jar.getFileName();
    }
}
