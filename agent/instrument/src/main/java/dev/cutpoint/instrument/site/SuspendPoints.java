package dev.cutpoint.instrument.site;

import dev.cutpoint.instrument.application.SkippedClasses;
import java.util.Optional;
import org.objectweb.asm.ClassReader;

/**
 * Knows which calls are suspend points, and all suspend points that were found.
 *
 * <p>Lives in the agent's loader; called by the VM on whichever thread loads a class.
 */
public final class SuspendPoints {
    private final SuspendingMethods catalogue = SuspendingMethods.all();
    private final TypeHierarchy types = new TypeHierarchy();
    private final CallSites known = new CallSites();
    private final SkippedClasses skipped;

    public SuspendPoints(SkippedClasses skipped) {
        this.skipped = skipped;
    }

    /** Whether a call could be one, by the names alone. */
    public boolean isCandidate(String name, String descriptor) {
        return !catalogue.candidates(name, descriptor).isEmpty();
    }

    /** The suspend points of a class, not numbered yet. Calls that cannot be decided about are counted. */
    public ClassSites in(byte[] classFile, ClassReader reader, ClassLoader loader) {
        return SiteSearch.in(classFile, reader, loader, this);
    }

    /** The same with their numbers; empty when there are none, or there is no room. */
    public Optional<ClassSites> numbered(ClassSites found) {
        if (found.sites().isEmpty()) {
            return Optional.empty();
        }
        Optional<ClassSites> numbered = known.numbered(found);
        if (numbered.isEmpty()) {
            skipped.count("too-many-suspend-points");
        }
        return numbered;
    }

    /** The class whose suspend points these are is woven. */
    public void woven(ClassSites sites) {
        known.woven(sites);
    }

    public CallSites known() {
        return known;
    }

    Optional<SuspendingMethod> called(ClassLoader loader, String owner, String name, String descriptor) {
        Optional<SuspendingMethod> unsure = Optional.empty();
        for (SuspendingMethod row : catalogue.candidates(name, descriptor)) {
            switch (types.relation(loader, owner, row.owner())) {
                case SUBTYPE -> {
                    return Optional.of(row);
                }
                case UNKNOWN -> unsure = Optional.of(row);
                case OTHER -> {}
            }
        }
        if (unsure.isPresent()) {
            skipped("unknown-type");
        }
        return Optional.empty();
    }

    /** False also when a class file on the way is not to be had: a call on such a type was never seen to be one of the JDK's. */
    public boolean isSubtype(ClassLoader loader, String type, String wanted) {
        return types.relation(loader, type, wanted) == TypeHierarchy.Relation.SUBTYPE;
    }

    void skipped(String reason) {
        skipped.count("call:" + reason);
    }

    /** A lock is taken where it cannot be followed. */
    public void notFollowed(String reason) {
        skipped.count("lock:" + reason);
    }
}
