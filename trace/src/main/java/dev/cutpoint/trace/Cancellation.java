package dev.cutpoint.trace;

import java.time.Instant;
import java.util.List;

/**
 * One request to cancel, with everything that it caused.
 *
 * @param id unique in one report
 * @param kind {@code future-cancel}, {@code interrupt}, {@code timeout}, {@code scope-shutdown},
 *     {@code executor-shutdown}, {@code stage}
 * @param detail why, where more is known ({@code after 200 ms}, the sibling that failed), else empty
 * @param effects one for each task that it reached
 * @param findings ids of the rules that it is evidence for, sorted
 */
public record Cancellation(
        long id,
        String kind,
        String detail,
        Instant time,
        Origin origin,
        Target target,
        List<Effect> effects,
        List<Hop> hops,
        List<String> findings) {

    public Cancellation {
        effects = List.copyOf(effects);
        hops = List.copyOf(hops);
        findings = List.copyOf(findings);
    }

    /**
     * It has no effect, no finding and no hop to application code: a timer that was cancelled before it ran, a future that
     * nobody waited for. Texts only count these.
     */
    public boolean reachedNobody() {
        return effects.isEmpty() && findings.isEmpty() && toldHops().isEmpty();
    }

    /** Without the JDK's own callbacks in which no code of the application takes part. */
    List<Hop> toldHops() {
        return hops.stream().filter(hop -> !isWithinJdk(hop)).toList();
    }

    /** The asker itself is below a callback that its call runs. */
    private boolean isWithinJdk(Hop hop) {
        boolean asker =
                hop.thread().equals(origin.thread()) && hop.at().equals(ApplicationCode.ALL.innermost(origin.stack()));
        return hop.type() == Hop.Type.CALLBACK
                && ApplicationCode.isJdk(hop.what())
                && (hop.at().isEmpty() || asker);
    }

    Cancellation withFindings(List<String> found) {
        return new Cancellation(id, kind, detail, time, origin, target, effects, hops, found);
    }

    Cancellation withId(long other) {
        return new Cancellation(other, kind, detail, time, origin, target, effects, hops, findings);
    }
}
