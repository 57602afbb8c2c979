package dev.cutpoint.cli;

import java.io.FileDescriptor;
import java.io.IOException;

/** The way in for the entry class of cutpoint.jar; its only public one. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with that command's exit code. */
    public static void main(String[] arguments) {
        StandardStream out = StandardStream.of(FileDescriptor.out);
        Environment environment = Environment.ofThisProcess(out, StandardStream.of(FileDescriptor.err));
        int exit = Commands.line(environment).execute(arguments);
        environment.out().flush();
        boolean whole = out.failure().isEmpty();
        out.failure()
                .filter(error -> !isClosedPipe(error))
                .ifPresent(error -> environment.say(
                        "cannot write to standard output: " + error.getMessage() + "; send it elsewhere"));
        System.exit(exit == Exit.OK && !whole ? Exit.CANNOT : exit);
    }

    /** Who stops reading, as {@code head} does, has seen enough and needs no complaint. */
    private static boolean isClosedPipe(IOException error) {
        return "Broken pipe".equals(error.getMessage());
    }
}
