package dev.cutpoint.bootstrap;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import jdk.internal.access.SharedSecrets;
import jdk.internal.reflect.ConstantPool;

/**
 * Where the code of a computation begins.
 *
 * <p>A lambda is an object of a hidden class whose constant pool names the method with its body; that is the only place that tells.
 * Rare path: called when a result came too late.
 */
public final class Entries {
    /** Gives the first line of {@code class.method}; set by the part of the agent that can read class files. */
    public static volatile Function<Entry, Integer> lines;

    private static final int LIMIT = 1_000;
    private static final ConcurrentHashMap<String, Entry> KNOWN = new ConcurrentHashMap<>();

    private Entries() {}

    /** The method in which a computation begins. */
    public static final class Entry {
        /** The class whose code it is or, for a lambda, the hidden class; kept only until the line is known. */
        public Class<?> owner;

        public final String className;
        public final String method;
        final int line;

        Entry(Class<?> owner, String className, String method) {
            this.owner = owner;
            this.className = className;
            this.method = method;
            this.line = lineOf(this);
            this.owner = null;
        }
    }

    /** Looked up once a class, for a bounded number of classes: beyond that the entry is not known. */
    static Entry of(Class<?> computation) {
        Entry known = KNOWN.get(computation.getName());
        if (known == null && KNOWN.size() < LIMIT) {
            known = find(computation);
            KNOWN.put(computation.getName(), known);
        }
        return known;
    }

    private static Entry find(Class<?> computation) {
        String name = computation.getName();
        int lambda = name.indexOf("$$Lambda");
        if (lambda > 0) {
            String host = name.substring(0, lambda);
            String method = implementation(computation, host);
            return new Entry(computation, host, method);
        }
        return new Entry(computation, name, entryMethod(computation));
    }

    private static String implementation(Class<?> lambda, String host) {
        ConstantPool pool = SharedSecrets.getJavaLangAccess().getConstantPool(lambda);
        String found = null;
        for (int i = 1; i < pool.getSize(); i++) {
            String[] reference = methodAt(pool, i);
            if (reference != null && !reference[1].startsWith("<") && !reference[0].startsWith("java/lang/invoke/")) {
                if (reference[0].replace('/', '.').equals(host)) {
                    return reference[1];
                }
                found = found == null ? reference[1] : found;
            }
        }
        return found;
    }

    private static String[] methodAt(ConstantPool pool, int index) {
        try {
            String[] reference = pool.getMemberRefInfoAt(index);
            return reference[2].startsWith("(") ? reference : null;
        } catch (IllegalArgumentException otherConstant) {
            return null;
        }
    }

    private static String entryMethod(Class<?> computation) {
        if (java.util.concurrent.Callable.class.isAssignableFrom(computation)) {
            return "call";
        }
        return java.util.function.Supplier.class.isAssignableFrom(computation) ? "get" : "run";
    }

    private static int lineOf(Entry entry) {
        Function<Entry, Integer> source = lines;
        try {
            return source == null || entry.method == null ? 0 : source.apply(entry);
        } catch (RuntimeException unreadable) {
            return 0;
        }
    }
}
