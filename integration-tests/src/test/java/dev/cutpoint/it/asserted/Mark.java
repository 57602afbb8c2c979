package dev.cutpoint.it.asserted;

import java.util.Comparator;

/**
 * What is said to be seen, or was seen, at a line of a source.
 *
 * @param file with the folders of its package, {@code shop/checkout/Carrier.java}
 * @param what {@code asked}, {@code stood} or {@code finding CP02}
 */
public record Mark(String file, int line, String what) implements Comparable<Mark> {
    private static final Comparator<Mark> BY_PLACE =
            Comparator.comparing(Mark::file).thenComparingInt(Mark::line).thenComparing(Mark::what);

    @Override
    public int compareTo(Mark other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ':' + line + ' ' + what;
    }
}
