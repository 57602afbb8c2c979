package dev.cutpoint.instrument.dump;

import dev.cutpoint.bootstrap.Stages;
import dev.cutpoint.instrument.site.ClassSites;
import dev.cutpoint.instrument.site.SuspendPoints;
import java.util.HashMap;
import java.util.Map;

/** The stages that wait, by the place that made them. */
final class PendingStages {
    private static final class Group {
        long stages;
        long oldest = Long.MAX_VALUE;

        void add(Stages.Stage stage) {
            stages++;
            oldest = Math.min(oldest, stage.since());
        }
    }

    private PendingStages() {}

    static void commit(SuspendPoints points) {
        Map<Integer, Group> groups = new HashMap<>();
        Stages.forEachPending((future, stage) ->
                groups.computeIfAbsent(stage.point(), point -> new Group()).add(stage));
        long now = System.nanoTime();
        for (ClassSites type : points.known().all()) {
            for (int i = 0; i < type.sites().size(); i++) {
                Group group = groups.get(type.first() + i);
                if (group != null) {
                    commit(type, i, group, now);
                }
            }
        }
    }

    private static void commit(ClassSites type, int site, Group group, long now) {
        PendingStagesEvent event = new PendingStagesEvent();
        event.stages = group.stages;
        event.className = type.name();
        event.file = type.file();
        event.point = type.sites().get(site).text();
        event.oldestNanos = Math.max(0, now - group.oldest);
        event.commit();
    }
}
