package dev.cutpoint.cli;

/** The way in for the entry class of cutpoint.jar; its only public one. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with that command's exit code. */
    public static void main(String[] arguments) {
        Environment environment = Environment.ofThisProcess();
        int exit = Commands.line(environment).execute(arguments);
        environment.out().flush();
        environment.err().flush();
        System.exit(exit);
    }
}
