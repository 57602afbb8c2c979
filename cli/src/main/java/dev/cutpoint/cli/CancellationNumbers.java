package dev.cutpoint.cli;

import dev.cutpoint.trace.Cancellation;
import dev.cutpoint.trace.Finding;
import dev.cutpoint.trace.IgnoredFinding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The numbers under which users see the cancellations of a run. Each JVM counts from 1, and what was printed while it ran must
 * have the same number at the end: a cancellation keeps its own while no other JVM's has it, and a number once given stays.
 * Thread-safe.
 */
final class CancellationNumbers {
    private record Own(long pid, long id) {}

    private final Map<Own, Long> given = new HashMap<>();
    private final Set<Long> taken = new HashSet<>();
    private long next = 1;

    Cancellation renumbered(long pid, Cancellation cancellation) {
        return new Cancellation(
                number(pid, cancellation.id()),
                cancellation.kind(),
                cancellation.detail(),
                cancellation.time(),
                cancellation.origin(),
                cancellation.target(),
                cancellation.effects(),
                cancellation.hops(),
                cancellation.findings());
    }

    Finding renumbered(long pid, Finding finding) {
        List<Long> ids = finding.cancellations().stream()
                .map(id -> number(pid, id))
                .sorted()
                .toList();
        return new Finding(
                finding.rule(),
                finding.name(),
                finding.severity(),
                finding.at(),
                finding.message(),
                finding.count(),
                ids);
    }

    IgnoredFinding renumbered(long pid, IgnoredFinding ignored) {
        return new IgnoredFinding(renumbered(pid, ignored.finding()), ignored.by(), ignored.reason());
    }

    private synchronized long number(long pid, long id) {
        return given.computeIfAbsent(new Own(pid, id), own -> taken.add(id) ? id : free());
    }

    private long free() {
        while (!taken.add(next)) {
            next++;
        }
        return next;
    }
}
