package dev.cutpoint.trace;

import java.util.List;
import java.util.stream.Stream;

/**
 * All that was found out about one or several recorded JVMs.
 *
 * @param cancellations in the order of their ids
 * @param findings grouped by rule and place, worst first, without those that are ignored
 * @param ignored findings that somebody accepted
 * @param losses what the recorder dropped or skipped
 * @param hooks hooks of the agent, with what did not bind
 * @param notes what a reader should know about the recording, a line each
 */
public record TraceReport(
        List<JvmSession> jvms,
        List<Cancellation> cancellations,
        List<Finding> findings,
        List<IgnoredFinding> ignored,
        List<SuspendPointCount> suspendPoints,
        List<Loss> losses,
        List<HookState> hooks,
        List<String> notes,
        Summary summary) {

    public TraceReport {
        jvms = List.copyOf(jvms);
        cancellations = List.copyOf(cancellations);
        findings = List.copyOf(findings);
        ignored = List.copyOf(ignored);
        suspendPoints = List.copyOf(suspendPoints);
        losses = List.copyOf(losses);
        hooks = List.copyOf(hooks);
        notes = List.copyOf(notes);
    }

    /** One in which nothing is ignored. */
    public TraceReport(
            List<JvmSession> jvms,
            List<Cancellation> cancellations,
            List<Finding> findings,
            List<SuspendPointCount> suspendPoints,
            List<Loss> losses,
            List<HookState> hooks,
            List<String> notes,
            Summary summary) {
        this(jvms, cancellations, findings, List.of(), suspendPoints, losses, hooks, notes, summary);
    }

    /** The same without these findings, and with what is to be said of that. */
    TraceReport ignoring(List<IgnoredFinding> more, List<String> said) {
        List<Finding> accepted = more.stream().map(IgnoredFinding::finding).toList();
        List<Finding> left =
                findings.stream().filter(each -> !accepted.contains(each)).toList();
        return new TraceReport(
                jvms,
                cancellations,
                left,
                Stream.concat(ignored.stream(), more.stream()).toList(),
                suspendPoints,
                losses,
                hooks,
                Stream.concat(notes.stream(), said.stream()).toList(),
                summary.withFindings(left.size()));
    }
}
