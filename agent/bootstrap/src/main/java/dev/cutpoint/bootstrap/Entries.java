package dev.cutpoint.bootstrap;

import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
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
        return lambda > 0
                ? implementation(computation, name.substring(0, lambda))
                : new Entry(computation, name, entryMethod(computation));
    }

    /** A method of the class that the lambda is written in or, for a method reference, perhaps of another one. */
    private static Entry implementation(Class<?> lambda, String host) {
        ConstantPool pool = SharedSecrets.getJavaLangAccess().getConstantPool(lambda);
        int found = 0;
        for (int i = pool.getSize() - 1; i > 0; i--) {
            String[] reference = methodAt(pool, i);
            if (reference != null && !reference[1].startsWith("<") && !reference[0].startsWith("java/lang/invoke/")) {
                if (reference[0].replace('/', '.').equals(host)) {
                    return referred(pool, i, lambda);
                }
                found = found == 0 || !isBoxing(reference[0]) ? i : found;
            }
        }
        return found == 0 ? new Entry(lambda, host, null) : referred(pool, found, lambda);
    }

    /** What the JDK calls between the types of a functional interface and those of a method. */
    private static boolean isBoxing(String owner) {
        return owner.startsWith("java/lang/");
    }

    /** The class is loaded, since the method has run; should it not be, it stays so. */
    private static Entry referred(ConstantPool pool, int index, Class<?> lambda) {
        String[] reference = methodAt(pool, index);
        Class<?> owner = pool.getClassAtIfLoaded(pool.getClassRefIndexAt(index));
        return new Entry(owner == null ? lambda : owner, reference[0].replace('/', '.'), reference[1]);
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
        if (Callable.class.isAssignableFrom(computation)) {
            return "call";
        }
        if (Supplier.class.isAssignableFrom(computation)) {
            return "get";
        }
        if (Function.class.isAssignableFrom(computation) || BiFunction.class.isAssignableFrom(computation)) {
            return "apply";
        }
        if (Consumer.class.isAssignableFrom(computation) || BiConsumer.class.isAssignableFrom(computation)) {
            return "accept";
        }
        return ForkJoinTask.class.isAssignableFrom(computation) ? forkJoinMethod(computation) : "run";
    }

    private static String forkJoinMethod(Class<?> task) {
        boolean computes = RecursiveTask.class.isAssignableFrom(task)
                || RecursiveAction.class.isAssignableFrom(task)
                || CountedCompleter.class.isAssignableFrom(task);
        return computes ? "compute" : "exec";
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
