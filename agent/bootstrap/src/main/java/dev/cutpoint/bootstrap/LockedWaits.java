package dev.cutpoint.bootstrap;

import dev.cutpoint.bootstrap.event.CutpointEvent;
import dev.cutpoint.bootstrap.event.LockedWaitEvent;

/** Long waits of threads that held a lock all the while. Runs on the thread that waited, after it. */
final class LockedWaits {
    private LockedWaits() {}

    static void ended(LockStack stack, long durationNanos) {
        String locks = LockText.of(stack);
        if (locks == null) {
            return;
        }
        if (!Throttle.LOCKED_WAITS.admits()) {
            Loss.LOCKED_WAITS_THROTTLED.count();
            return;
        }
        String wanted = LockText.ofWaitedFor(stack);
        EventSink.emit(new Draft() {
            @Override
            CutpointEvent event() {
                LockedWaitEvent event = new LockedWaitEvent();
                event.durationNanos = durationNanos;
                event.locks = locks;
                event.wanted = wanted;
                return event;
            }
        });
    }
}
