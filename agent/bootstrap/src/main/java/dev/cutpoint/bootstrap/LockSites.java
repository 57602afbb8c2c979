package dev.cutpoint.bootstrap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The places in application code where locks are taken, by number. Written by weaving, read where somebody asks which locks a thread
 * holds, which is rare. The same place has the same number, however often its class is woven.
 */
public final class LockSites {
    /** How many places one JVM can have. */
    private static final int LIMIT = 1 << 16;

    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    /** The number of all places for which there is no room. */
    private static final int UNKNOWN = 0;

    private static volatile String[] texts = new String[256];

    static {
        number("||0|");
    }

    private LockSites() {}

    /** The number of a place, {@code class|method|line|file}; one that says nothing when there is no room for it. */
    public static synchronized int number(String text) {
        Integer known = NUMBERS.get(text);
        if (known != null) {
            return known;
        }
        int number = NUMBERS.size();
        if (number == LIMIT) {
            return UNKNOWN;
        }
        String[] table = number < texts.length ? texts : Arrays.copyOf(texts, texts.length * 2);
        table[number] = text;
        texts = table;
        NUMBERS.put(text, number);
        return number;
    }

    static String text(int number) {
        return texts[number];
    }
}
