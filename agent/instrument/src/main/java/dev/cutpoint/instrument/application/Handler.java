package dev.cutpoint.instrument.application;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.objectweb.asm.tree.LabelNode;

/**
 * One handler of a method.
 *
 * @param typed it names a type of exception; otherwise it is a {@code finally}
 * @param code the instructions that belong to it, by index
 * @param site its number in this JVM
 */
record Handler(LabelNode entry, boolean typed, BitSet code, int site) {
    private static final AtomicInteger LAST_SITE = new AtomicInteger();

    Handler(LabelNode entry, boolean typed, BitSet code) {
        this(entry, typed, code, LAST_SITE.incrementAndGet());
    }

    /** The smallest of these handlers in whose code this one lies, as a number; zero if there is none. */
    int enclosing(List<Handler> all, int index) {
        Handler innermost = null;
        for (Handler each : all) {
            boolean around = each != this && each.code.get(index);
            if (around && (innermost == null || each.code.cardinality() < innermost.code.cardinality())) {
                innermost = each;
            }
        }
        return innermost == null ? 0 : innermost.site;
    }
}
