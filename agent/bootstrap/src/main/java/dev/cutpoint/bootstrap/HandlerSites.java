package dev.cutpoint.bootstrap;

import java.util.Arrays;

/** Which woven handlers lie in the code of which others. Written by weaving, read on the rare path where an exception is caught. */
public final class HandlerSites {
    private static final int LIMIT = 1 << 20;

    private static volatile int[] enclosing = new int[1024];

    private HandlerSites() {}

    /** {@code outer} is zero for a handler that lies in no other. Beyond a million handlers nothing more is kept. */
    public static synchronized void enclose(int site, int outer) {
        if (outer == 0 || site >= LIMIT) {
            return;
        }
        int[] table = enclosing;
        if (site >= table.length) {
            table = Arrays.copyOf(table, Math.max(site + 1, table.length * 2));
        }
        table[site] = outer;
        enclosing = table;
    }

    /** Whether a handler lies, at whatever depth, in the code of another one. */
    static boolean isInside(int site, int outer) {
        int[] table = enclosing;
        for (int each = site; each > 0 && each < table.length; each = table[each]) {
            if (table[each] == outer) {
                return true;
            }
        }
        return false;
    }
}
