package dev.cutpoint.cli;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What surrounds this process. Commands take it from here and never from {@link System}, so that tests can run them in their
 * own JVM.
 *
 * @param variables environment variables
 * @param out what the user asked for
 * @param err everything else: traces while a child owns standard output, progress, complaints
 */
record Environment(Map<String, String> variables, PrintStream out, PrintStream err, Terminal terminal) {

    private static final String SPEAKER = "cutpoint: ";

    Environment {
        variables = Map.copyOf(variables);
    }

    /** That of this process. */
    static Environment ofThisProcess(StandardStream out, StandardStream err) {
        return new Environment(System.getenv(), text(out), text(err), new SystemTerminal());
    }

    /** Writes a line of our own to standard error. */
    void say(String line) {
        err.println(SPEAKER + line);
    }

    /** The same in as many lines as it takes; what scripts may look for is said in one. */
    void sayFolded(String text) {
        int width = TextOptions.width(this, Terminal.Stream.ERR) - SPEAKER.length();
        say(Paragraph.wrapped(text, width).replace("\n", "\n" + " ".repeat(SPEAKER.length())));
    }

    /** UTF-8 whatever the locale: JSON must be, and containers rarely set one. */
    private static PrintStream text(OutputStream bytes) {
        return new PrintStream(new BufferedOutputStream(bytes), true, StandardCharsets.UTF_8);
    }
}
