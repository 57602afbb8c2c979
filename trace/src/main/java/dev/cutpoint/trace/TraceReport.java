package dev.cutpoint.trace;

import java.util.List;

/**
 * All that was found out about one or several recorded JVMs.
 *
 * @param cancellations in the order of their ids
 * @param findings grouped by rule and place, worst first
 * @param losses what the recorder dropped or skipped
 * @param hooks hooks of the agent, with what did not bind
 * @param notes what a reader should know about the recording, a line each
 */
public record TraceReport(
        List<JvmSession> jvms,
        List<Cancellation> cancellations,
        List<Finding> findings,
        List<SuspendPointCount> suspendPoints,
        List<Loss> losses,
        List<HookState> hooks,
        List<String> notes,
        Summary summary) {

    public TraceReport {
        jvms = List.copyOf(jvms);
        cancellations = List.copyOf(cancellations);
        findings = List.copyOf(findings);
        suspendPoints = List.copyOf(suspendPoints);
        losses = List.copyOf(losses);
        hooks = List.copyOf(hooks);
        notes = List.copyOf(notes);
    }
}
