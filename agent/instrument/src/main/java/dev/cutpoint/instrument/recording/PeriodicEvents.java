package dev.cutpoint.instrument.recording;

import dev.cutpoint.bootstrap.Loss;
import dev.cutpoint.bootstrap.Requests;
import dev.cutpoint.bootstrap.event.HookEvent;
import dev.cutpoint.bootstrap.event.LossEvent;
import dev.cutpoint.bootstrap.event.SessionEvent;
import dev.cutpoint.bootstrap.event.SuppressionEvent;
import dev.cutpoint.bootstrap.event.SuspendPointsEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jdk.jfr.FlightRecorder;

/** What every chunk of a recording must say, since the oldest chunks go when it grows: who, which hooks, what was lost. */
final class PeriodicEvents {
    private static final int ATTEMPTS = 4;
    private static final long NEAR_NANOS = 200_000;

    private final Session session;

    PeriodicEvents(Session session) {
        this.session = session;
    }

    void register() {
        FlightRecorder.addPeriodicEvent(SessionEvent.class, this::session);
        FlightRecorder.addPeriodicEvent(HookEvent.class, this::hooks);
        FlightRecorder.addPeriodicEvent(LossEvent.class, this::losses);
        FlightRecorder.addPeriodicEvent(SuspendPointsEvent.class, this::points);
        FlightRecorder.addPeriodicEvent(SuppressionEvent.class, this::suppressed);
    }

    void session() {
        SessionEvent event = new SessionEvent();
        event.version = version();
        event.profile = session.options().profile().word();
        event.jdk = Runtime.version().toString();
        event.pid = ProcessHandle.current().pid();
        event.suspendThreshold = session.options().suspendThreshold().toNanos();
        event.slowThreshold = session.options().slowThreshold().toNanos();
        event.deafThreshold = session.options().deafThreshold().toNanos();
        event.cancellations = Requests.recorded();
        bringTogether(event);
        event.commit();
    }

    /** The clocks are read as one after the other as the machine lets them be, and the event gets its own time right afterwards. */
    private static void bringTogether(SessionEvent event) {
        for (int i = 0; i < ATTEMPTS; i++) {
            long before = System.nanoTime();
            Instant now = Instant.now();
            event.nanos = System.nanoTime();
            event.epochMicros = ChronoUnit.MICROS.between(Instant.EPOCH, now);
            event.epochMillis = now.toEpochMilli();
            if (event.nanos - before < NEAR_NANOS) {
                return;
            }
        }
    }

    private void hooks() {
        session.states().forEach((hook, state) -> {
            HookEvent event = new HookEvent();
            event.type = hook.type().replace('/', '.');
            event.method = hook.method();
            event.descriptor = hook.descriptor();
            event.releases = hook.releases();
            event.purpose = hook.purpose();
            event.bound = state.bound();
            event.expected = state.expected();
            event.reason = state.reason();
            event.repairs = state.repairs();
            event.commit();
        });
    }

    void losses() {
        for (Loss each : Loss.values()) {
            loss(each.word(), each.total());
        }
        session.skipped().forEach((reason, count) -> loss("not-woven:" + reason, count));
    }

    void points() {
        session.points().ifPresent(SuspendPointEvents::commit);
    }

    void suppressed() {
        session.suppressed().all().forEach(SuppressionEvents::commit);
    }

    private static void loss(String what, long count) {
        if (count > 0) {
            LossEvent event = new LossEvent();
            event.what = what;
            event.count = count;
            event.commit();
        }
    }

    private static String version() {
        String version = PeriodicEvents.class.getPackage().getImplementationVersion();
        return version == null ? "" : version;
    }
}
