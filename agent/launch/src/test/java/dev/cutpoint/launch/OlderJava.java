package dev.cutpoint.launch;

/** An agent that makes the JVM pass for an older one; the property cannot be set on the command line. */
public final class OlderJava {
    private OlderJava() {}

    public static void premain(String version) {
        System.setProperty("java.specification.version", version);
    }
}
