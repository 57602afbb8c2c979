package dev.cutpoint.cli;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Finds the private folder of the agent in another JVM: the JVM tells it to whoever may attach. Nothing is loaded into it for that. */
final class AgentFolder {
    private static final String PROPERTY = "dev.cutpoint.folder";

    /** The agent puts off what is not needed for a start. */
    private static final int TRIES = 15;

    private static final int PAUSE_MILLIS = 200;

    private AgentFolder() {}

    static Path of(long pid) {
        if (pid == ProcessHandle.current().pid()) {
            throw new CommandFailure("process " + pid + " is this command itself; name another one");
        }
        if (ProcessHandle.of(pid).isEmpty()) {
            throw new CommandFailure("there is no process " + pid + "; jcmd lists the JVMs that run");
        }
        new AttachTarget(pid).requireJvm();
        new ProcessState(pid).requireRunning();
        try {
            return ask(pid);
        } catch (AttachNotSupportedException | IOException error) {
            throw new CommandFailure(
                    "cannot ask process " + pid + ": " + reason(error)
                            + "; it must be a JVM of the same user, started without -XX:+DisableAttachMechanism",
                    error);
        } catch (NoClassDefFoundError without) {
            throw new CommandFailure("this Java has no module jdk.attach; run the command with a JDK", without);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("stopped while asking process " + pid, stopped);
        }
    }

    private static String reason(Exception error) {
        String message = error.getMessage();
        return message == null
                ? error.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static Path ask(long pid) throws AttachNotSupportedException, IOException, InterruptedException {
        VirtualMachine jvm = VirtualMachine.attach(Long.toString(pid));
        try {
            for (int i = 0; i < TRIES; i++) {
                Optional<String> folder =
                        Optional.ofNullable(jvm.getAgentProperties().getProperty(PROPERTY));
                if (folder.isPresent()) {
                    return Path.of(folder.get());
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } finally {
            jvm.detach();
        }
        throw new CommandFailure(
                "process " + pid + " is without the agent; start it with -javaagent:cutpoint.jar or with cutpoint run");
    }
}
