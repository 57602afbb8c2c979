package dev.cutpoint.instrument.site;

import dev.cutpoint.bootstrap.SiteCounters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The suspend points of all classes that were woven. A class that is woven again keeps its numbers; so does one that several loaders
 * define from the same class file.
 */
public final class CallSites {
    private final Map<String, ClassSites> classes = new LinkedHashMap<>();
    private volatile Consumer<ClassSites> listener = unheard -> {};
    private int next;

    /** The same sites with their numbers; empty when there is no room for them. */
    Optional<ClassSites> numbered(ClassSites found) {
        Optional<ClassSites> known = known(found);
        if (known.isPresent()) {
            return known;
        }
        Optional<ClassSites> added = add(found);
        added.ifPresent(listener);
        return added;
    }

    private synchronized Optional<ClassSites> known(ClassSites found) {
        return Optional.ofNullable(classes.get(key(found)));
    }

    private synchronized Optional<ClassSites> add(ClassSites found) {
        if (next + found.sites().size() > SiteCounters.LIMIT) {
            return Optional.empty();
        }
        ClassSites numbered = classes.computeIfAbsent(key(found), key -> found.from(next));
        next = Math.max(next, numbered.first() + numbered.sites().size());
        return Optional.of(numbered);
    }

    private static String key(ClassSites type) {
        return type.name() + '@' + type.hash();
    }

    /** Called for each class from now on, on the thread that loads it, before any of its code runs. */
    public void listen(Consumer<ClassSites> newListener) {
        listener = newListener;
    }

    /** In the order in which they were woven. */
    public synchronized List<ClassSites> all() {
        return new ArrayList<>(classes.values());
    }
}
