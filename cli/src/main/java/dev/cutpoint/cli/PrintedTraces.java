package dev.cutpoint.cli;

import dev.cutpoint.trace.Cancellation;
import dev.cutpoint.trace.TextTrace;
import dev.cutpoint.trace.TraceReport;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;

/** Text on its way to the user: what was printed while the program ran is not printed again. */
final class PrintedTraces {
    private final TextTrace text;
    private final PrintStream out;
    private final Set<Long> printed = new HashSet<>();

    PrintedTraces(TextTrace text, PrintStream out) {
        this.text = text;
        this.out = out;
    }

    /**
     * One cancellation, now, if it reached somebody: the summary counts the others. In one piece, since the program writes to
     * the same terminal.
     */
    synchronized void live(Cancellation cancellation) {
        if (!cancellation.reachedNobody() && printed.add(cancellation.id())) {
            out.print(text.cancellation(cancellation) + "\n");
        }
    }

    /** What is left, and the summary. */
    synchronized void rest(TraceReport report) {
        report.cancellations().forEach(this::live);
        out.print(text.summary(report));
        out.flush();
    }
}
