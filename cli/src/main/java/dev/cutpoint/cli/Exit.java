package dev.cutpoint.cli;

/** The exit codes that are Cutpoint's own; any other is that of the command which was run. Scripts rely on them. */
final class Exit {
    static final int OK = 0;
    /** The command line is wrong. */
    static final int USAGE = 2;
    /** A finding that {@code --fail-on} names, while the command itself exited with 0. */
    static final int FINDING = 3;
    /** The work could not be done: no JVM, an unreadable recording, a file that cannot be written. */
    static final int CANNOT = 4;

    private Exit() {}
}
