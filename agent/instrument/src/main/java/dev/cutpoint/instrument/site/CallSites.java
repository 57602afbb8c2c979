package dev.cutpoint.instrument.site;

import dev.cutpoint.bootstrap.SiteCounters;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final Map<String, ClassSites> numbered = new HashMap<>();
    private final Map<String, ClassSites> woven = new LinkedHashMap<>();
    private volatile Consumer<ClassSites> listener = unheard -> {};
    private int next;

    /** The same sites with their numbers; empty when there is no room for them. */
    synchronized Optional<ClassSites> numbered(ClassSites found) {
        ClassSites known = numbered.get(key(found));
        if (known != null) {
            return Optional.of(known);
        }
        if (next + found.sites().size() > SiteCounters.LIMIT) {
            return Optional.empty();
        }
        ClassSites added = found.from(next);
        numbered.put(key(found), added);
        next += found.sites().size();
        return Optional.of(added);
    }

    /** From now on they are known. Those of a class that could not be woven never are: they would count as never reached. */
    void woven(ClassSites sites) {
        if (add(sites)) {
            listener.accept(sites);
        }
    }

    private synchronized boolean add(ClassSites sites) {
        return woven.putIfAbsent(key(sites), sites) == null;
    }

    /** Of the same class file some methods may turn out to stay as they are. */
    private static String key(ClassSites type) {
        return type.name() + '@' + type.hash() + '/' + type.sites().size();
    }

    /** Called for each class from now on, on the thread that loads it, before any of its code runs. */
    public void listen(Consumer<ClassSites> newListener) {
        listener = newListener;
    }

    /** In the order in which they were woven. */
    public synchronized List<ClassSites> all() {
        return new ArrayList<>(woven.values());
    }
}
