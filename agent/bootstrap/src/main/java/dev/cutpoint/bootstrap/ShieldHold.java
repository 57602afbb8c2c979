package dev.cutpoint.bootstrap;

import dev.cutpoint.bootstrap.event.CutpointEvent;
import dev.cutpoint.bootstrap.event.ShieldEvent;

/** The event of a shield that held a cancellation back; made by the shielded thread when it gives the interrupt back. */
final class ShieldHold extends Draft {
    private final long cancellation;
    private final long effect;
    private final long heldNanos;
    private final boolean before;

    ShieldHold(Effect effect, long heldNanos, boolean before) {
        this.cancellation = effect.request.id();
        this.effect = effect.id;
        this.heldNanos = heldNanos;
        this.before = before;
    }

    @Override
    CutpointEvent event() {
        ShieldEvent event = new ShieldEvent();
        event.cancellation = cancellation;
        event.effect = effect;
        event.heldNanos = heldNanos;
        event.before = before;
        return event;
    }
}
