package dev.cutpoint.instrument.recording;

import dev.cutpoint.bootstrap.event.CallbackEvent;
import dev.cutpoint.bootstrap.event.DeafEvent;
import dev.cutpoint.bootstrap.event.DeliveryEvent;
import dev.cutpoint.bootstrap.event.GuardEvent;
import dev.cutpoint.bootstrap.event.HandlerEvent;
import dev.cutpoint.bootstrap.event.HookEvent;
import dev.cutpoint.bootstrap.event.LateResultEvent;
import dev.cutpoint.bootstrap.event.LockedWaitEvent;
import dev.cutpoint.bootstrap.event.LossEvent;
import dev.cutpoint.bootstrap.event.ObservationEvent;
import dev.cutpoint.bootstrap.event.ReachEvent;
import dev.cutpoint.bootstrap.event.RecoveryEvent;
import dev.cutpoint.bootstrap.event.RequestEvent;
import dev.cutpoint.bootstrap.event.RestoreEvent;
import dev.cutpoint.bootstrap.event.SessionEvent;
import dev.cutpoint.bootstrap.event.ShieldEvent;
import dev.cutpoint.bootstrap.event.SuppressionEvent;
import dev.cutpoint.bootstrap.event.SuspendPointsEvent;
import dev.cutpoint.bootstrap.event.TaskEndEvent;
import dev.cutpoint.bootstrap.event.WaitEvent;
import dev.cutpoint.instrument.dump.TaskDump;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.Event;

/** The events that a recording of ours holds: our own, and the JDK's about waits of platform threads and about lost events. */
public final class OwnEvents {
    private static final String PREFIX = "dev.cutpoint.";
    static final List<String> WAITS =
            List.of("jdk.ThreadPark", "jdk.ThreadSleep", "jdk.JavaMonitorWait", "jdk.JavaMonitorEnter");

    /**
     * Left off before 22: until then the recorder asks a channel for its address after a long read, and on a channel that an interrupt
     * has closed that throws another exception into the application.
     */
    static final List<String> SOCKET_WAITS = List.of("jdk.SocketRead", "jdk.SocketWrite");

    /** The recorder's own word for events that it had no room for. */
    static final String LOSS = "jdk.DataLoss";

    private static final int FIRST_WITH_SAFE_SOCKETS = 22;
    private static final List<Class<? extends Event>> CLASSES = List.of(
            SessionEvent.class,
            HookEvent.class,
            LossEvent.class,
            RequestEvent.class,
            ReachEvent.class,
            DeliveryEvent.class,
            HandlerEvent.class,
            RecoveryEvent.class,
            RestoreEvent.class,
            ShieldEvent.class,
            GuardEvent.class,
            TaskEndEvent.class,
            CallbackEvent.class,
            ObservationEvent.class,
            LateResultEvent.class,
            DeafEvent.class,
            WaitEvent.class,
            LockedWaitEvent.class,
            SuspendPointsEvent.class,
            SuppressionEvent.class);

    private OwnEvents() {}

    /** All classes of our events; docs/events.md is made from them. */
    public static List<Class<? extends Event>> classes() {
        return Stream.concat(CLASSES.stream(), TaskDump.events().stream()).toList();
    }

    /** Those of the agent's recording; the others are for a dump. */
    static List<Class<? extends Event>> recorded() {
        return CLASSES;
    }

    /** A class of events is rewritten by the recorder when it is first used, which must not happen in the middle of a cancellation. */
    static void initialise() {
        for (Class<? extends Event> each : CLASSES) {
            try {
                each.getConstructor().newInstance().shouldCommit();
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** The JDK's events that are safe to turn on in this release. */
    static List<String> waits() {
        boolean sockets = Runtime.version().feature() >= FIRST_WITH_SAFE_SOCKETS;
        return sockets ? Stream.concat(WAITS.stream(), SOCKET_WAITS.stream()).toList() : WAITS;
    }

    static boolean isOurs(String name) {
        return name.startsWith(PREFIX) || name.equals(LOSS) || waits().contains(name);
    }
}
