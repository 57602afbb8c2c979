package dev.cutpoint.instrument.dump;

import dev.cutpoint.bootstrap.CancellingTasks;
import dev.cutpoint.bootstrap.Loss;
import dev.cutpoint.instrument.site.SuspendPoints;
import dev.cutpoint.options.Profile;
import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.Optional;
import jdk.jfr.Event;

/**
 * What waits at this moment, as events: tasks by their stacks, pending stages by the places that made them, and tasks that are cancelling.
 *
 * @param points the suspend points of application classes; empty in {@code watch}
 */
public record TaskDump(Profile profile, Optional<SuspendPoints> points, Instrumentation instrumentation) {
    private static final int CANCELLING = 1_000;

    /** The events; a recording that wants a dump has these on and no others. */
    public static List<Class<? extends Event>> events() {
        return List.of(DumpEvent.class, WaitingTasksEvent.class, PendingStagesEvent.class, CancellingTaskEvent.class);
    }

    /** Commits them all. */
    public void commit() {
        long start = System.nanoTime();
        LiveThreads threads = new LiveThreads(instrumentation);
        WaitingTasks waiting = new WaitingTasks();
        threads.forEach(each -> {
            if (each.isWaiting()) {
                waiting.add(each);
            }
        });
        long taken = System.nanoTime() - start;
        waiting.commit();
        points.ifPresent(PendingStages::commit);
        cancelling();
        DumpEvent event = new DumpEvent();
        event.pid = ProcessHandle.current().pid();
        event.profile = profile.word();
        event.jdk = Runtime.version().toString();
        event.threads = threads.threads();
        event.virtualThreads = threads.virtualThreads();
        event.beyond = waiting.beyond();
        event.stagesForgotten = Loss.PENDING_STAGES.total();
        event.everyVirtual = threads.everyVirtual();
        event.takenNanos = taken;
        event.commit();
    }

    private static void cancelling() {
        int[] room = {CANCELLING};
        CancellingTasks.forEach(task -> {
            if (room[0]-- > 0) {
                commit(task);
            }
        });
    }

    private static void commit(CancellingTasks.Task task) {
        CancellingTaskEvent event = new CancellingTaskEvent();
        event.cancellation = task.cancellation();
        event.kind = task.kind();
        event.origin = task.origin();
        event.target = task.target();
        event.pendingNanos = System.nanoTime() - task.requested();
        event.delivered = task.delivered();
        event.name = ThreadSnapshot.name(task.thread());
        ThreadSnapshot standing = LiveThreads.snapshot(task.thread());
        event.state = standing.state().name();
        event.frames = standing.frames();
        event.commit();
    }
}
