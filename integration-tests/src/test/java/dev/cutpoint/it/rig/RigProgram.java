package dev.cutpoint.it.rig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Does what the rig's own tests need to see. */
final class RigProgram {
    private RigProgram() {}

    @SuppressWarnings("SystemExitOutsideMain")
    public static void main(String[] arguments) throws IOException, InterruptedException {
        switch (arguments[0]) {
            case "echo" -> {
                System.out.println(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
                System.err.println("feature " + Runtime.version().feature());
                System.exit(7);
            }
            case "environment" ->
                System.out.println(System.getenv("JAVA_TOOL_OPTIONS") + " " + System.getenv("RIG") + " "
                        + System.getProperty("rig"));
            case "hang" -> {
                System.out.println("hanging");
                new CountDownLatch(1).await();
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }
}
