package dev.cutpoint.instrument.application;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;

/**
 * What the classes that were loaded say about findings in them. The annotation is in class files alone, so that nothing of it is there when
 * the program runs; who loads classes is the only one to see it.
 *
 * <p>Called by the VM on whichever thread loads a class. Bounded: what has no room is counted.
 */
public final class SuppressedPlaces {
    private static final int LIMIT = 2_000;
    private static final byte[] ANNOTATION = SuppressionSearch.ANNOTATION.getBytes(StandardCharsets.ISO_8859_1);

    private final Set<SuppressedPlace> known = new LinkedHashSet<>();
    private final SkippedClasses skipped;

    /** Null until somebody listens: this class is made where a first lambda would cost every program's start. */
    private Consumer<SuppressedPlace> listener;

    public SuppressedPlaces(SkippedClasses skipped) {
        this.skipped = skipped;
    }

    /** Looks at a class that is about to be loaded. Never fails: a class that cannot be read says nothing. */
    void look(byte[] classFile) {
        if (!Bytes.contain(classFile, ANNOTATION)) {
            return;
        }
        try {
            SuppressionSearch.in(new ClassReader(classFile)).forEach(this::add);
        } catch (RuntimeException unreadable) {
            return; // it cannot be woven either, and is counted there
        }
    }

    private void add(SuppressedPlace place) {
        Consumer<SuppressedPlace> told;
        synchronized (this) {
            if (known.contains(place)) {
                return;
            }
            if (known.size() >= LIMIT) {
                skipped.count("suppression:too-many");
                return;
            }
            known.add(place);
            told = listener;
        }
        if (told != null) {
            told.accept(place);
        }
    }

    /** Gives those known by now, and each one as it becomes known. */
    public void follow(Consumer<SuppressedPlace> newListener) {
        List<SuppressedPlace> before;
        synchronized (this) {
            listener = newListener;
            before = all();
        }
        before.forEach(newListener);
    }

    public synchronized List<SuppressedPlace> all() {
        return new ArrayList<>(known);
    }
}
