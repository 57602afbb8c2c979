package dev.cutpoint.instrument.dump;

import dev.cutpoint.bootstrap.Jdk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Waiting tasks by their stacks. However many tasks wait, memory is bounded: by the number of different stacks, of which only so many are
 * kept, and by the names, of which each has a few.
 */
final class WaitingTasks {
    private static final int STACKS = 5_000;
    private static final int NAMES = 5;

    private record Standing(Thread.State state, List<StackTraceElement> stack) {}

    private static final class Group {
        final String frames;
        final List<Thread> some = new ArrayList<>();
        long tasks;
        long virtual;

        Group(String frames) {
            this.frames = frames;
        }

        void add(Thread thread) {
            tasks++;
            virtual += Jdk.isVirtual(thread) ? 1 : 0;
            if (some.size() < NAMES) {
                some.add(thread);
            }
        }
    }

    private final Map<Standing, Group> groups = new LinkedHashMap<>();
    private long beyond;

    void add(ThreadSnapshot task) {
        Standing standing = new Standing(task.state(), task.stack());
        Group group = groups.get(standing);
        if (group == null && groups.size() < STACKS) {
            group = new Group(task.frames());
            groups.put(standing, group);
        }
        if (group == null) {
            beyond++;
        } else {
            group.add(task.thread());
        }
    }

    /** Tasks that are counted and no more. */
    long beyond() {
        return beyond;
    }

    void commit() {
        groups.forEach((standing, group) -> {
            WaitingTasksEvent event = new WaitingTasksEvent();
            event.tasks = group.tasks;
            event.virtualTasks = group.virtual;
            event.state = standing.state().name();
            event.names = group.some.stream().map(ThreadSnapshot::name).collect(Collectors.joining("\n"));
            event.frames = group.frames;
            event.holders = String.join("\n", holders(standing, group));
            event.commit();
        });
    }

    /** Not known in a JVM that is without the module that tells. */
    private static List<String> holders(Standing standing, Group group) {
        List<Thread> platform =
                group.some.stream().filter(each -> !Jdk.isVirtual(each)).toList();
        if (standing.state() != Thread.State.BLOCKED || standing.stack().isEmpty() || platform.isEmpty()) {
            return List.of();
        }
        try {
            return MonitorHolders.of(platform, standing.stack().get(0));
        } catch (LinkageError withoutManagement) {
            return List.of();
        }
    }
}
