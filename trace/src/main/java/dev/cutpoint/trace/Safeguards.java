package dev.cutpoint.trace;

import java.time.Duration;
import java.util.List;

/**
 * What the API did for a task that a cancellation reached, in the order of time: guards that ran, shields that held.
 */
public record Safeguards(List<GuardRun> guards, List<ShieldHold> shields) {

    /** Of a task that uses no guards. */
    public static final Safeguards NONE = new Safeguards(List.of(), List.of());

    public Safeguards {
        guards = List.copyOf(guards);
        shields = List.copyOf(shields);
    }

    /** For how long the task could not hear the request, because it had said so. */
    public Duration heldBack() {
        return shields.stream().map(ShieldHold::held).reduce(Duration.ZERO, Duration::plus);
    }
}
