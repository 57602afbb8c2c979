package dev.cutpoint.trace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Calls of suspending methods that took long under a lock. Only with the wait that the JVM saw in it is such a call a wait: it may as well
 * have computed, or stood still with the whole machine. Bounded: what has no room is counted.
 */
final class LockedWaitLog {

    private static final int LIMIT = 100_000;

    private final WallClock clock;
    private final WaitLog waits;
    private final CodePoints code;
    private final List<Fact.WaitedLocked> calls = new ArrayList<>();
    private final List<Fact.Waited> blocked = new ArrayList<>();
    private long left;

    LockedWaitLog(JvmState jvm, WaitLog waits) {
        this.clock = jvm.clock();
        this.code = jvm.points();
        this.waits = waits;
    }

    void add(Fact.WaitedLocked call) {
        add(calls, call);
    }

    /** Somebody waited for a monitor, and it is known who had it. */
    void add(Fact.Waited wait) {
        if (wait.blocker().isPresent()) {
            add(blocked, wait);
        }
    }

    private <T> void add(List<T> list, T fact) {
        if (list.size() >= LIMIT) {
            left++;
        } else {
            list.add(fact);
        }
    }

    long left() {
        return left;
    }

    /** Those that were waits of that length, as they are known now. */
    List<LockedWait> waits(Duration threshold) {
        return calls.stream().flatMap(call -> wait(call, threshold).stream()).toList();
    }

    /** The same of calls that ended before that time, which are forgotten then. */
    List<LockedWait> forgetBefore(long nanos, Duration threshold) {
        List<LockedWait> old = calls.stream()
                .filter(call -> call.nanos() < nanos)
                .flatMap(call -> wait(call, threshold).stream())
                .toList();
        calls.removeIf(call -> call.nanos() < nanos);
        blocked.removeIf(wait -> clock.nanosAt(wait.end()) < nanos);
        return old;
    }

    private Optional<LockedWait> wait(Fact.WaitedLocked call, Duration threshold) {
        return waits.longestBetween(call.thread().id(), call.nanos() - call.duration(), call.nanos())
                .filter(wait -> wait.length() >= threshold.toNanos())
                .map(wait -> new LockedWait(
                        call.thread(),
                        code.named(wait.point()),
                        Duration.ofNanos(wait.length()),
                        call.locks(),
                        call.wanted().stream().findFirst().or(() -> blockedBy(call))));
    }

    private Optional<HeldLock> blockedBy(Fact.WaitedLocked call) {
        return call.locks().stream()
                .filter(lock -> lock.monitor() && blocked.stream().anyMatch(wait -> isBlocked(wait, call, lock)))
                .findFirst();
    }

    private boolean isBlocked(Fact.Waited wait, Fact.WaitedLocked call, HeldLock lock) {
        Fact.Blocker blocker = wait.blocker().orElseThrow();
        long end = clock.nanosAt(wait.end());
        return blocker.threadId() == call.thread().id()
                && blocker.monitor().equals(lock.className())
                && end - (wait.end() - wait.start()) < call.nanos()
                && end > call.nanos() - call.duration();
    }
}
