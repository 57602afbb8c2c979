package dev.cutpoint.trace;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ids that are unique in a report of several JVMs, each of which counts from 1: an id is kept while
 * nobody else has it, and the later one gets a new number. An id once given stays.
 */
final class CancellationIds {

    private final List<BitSet> kept = new ArrayList<>();
    private final Map<Renamed, Long> renamed = new HashMap<>();
    private final BitSet taken = new BitSet();

    private record Renamed(int jvm, long id) {}

    /** The number of one more JVM. */
    synchronized int addJvm() {
        kept.add(new BitSet());
        return kept.size() - 1;
    }

    synchronized long idOf(int jvm, long id) {
        if (id < 0 || id > Integer.MAX_VALUE) {
            return id;
        }
        if (kept.get(jvm).get((int) id)) {
            return id;
        }
        if (taken.get((int) id)) {
            return renamed.computeIfAbsent(new Renamed(jvm, id), key -> next());
        }
        taken.set((int) id);
        kept.get(jvm).set((int) id);
        return id;
    }

    private long next() {
        int next = taken.length();
        taken.set(next);
        return next;
    }
}
