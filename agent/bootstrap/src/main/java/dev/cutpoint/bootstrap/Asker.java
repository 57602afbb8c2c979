package dev.cutpoint.bootstrap;

import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether the interrupt status was asked for, or the exception made, by application code. Locks and queues of the JDK look at the status
 * too, and set it again; a task learns nothing by that. Rare path: walks a few frames, only while a request is pending.
 */
final class Asker implements Function<Stream<StackWalker.StackFrame>, Boolean> {
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final Asker OF_STATUS = new Asker(Thread.class);
    private static final Asker OF_EXCEPTION = new Asker(Throwable.class);

    private final Class<?> asked;

    private Asker(Class<?> asked) {
        this.asked = asked;
    }

    static boolean isApplication() {
        return WALKER.walk(OF_STATUS);
    }

    /** Called below the constructor of an exception. */
    static boolean isMaker() {
        return WALKER.walk(OF_EXCEPTION);
    }

    @Override
    public Boolean apply(Stream<StackWalker.StackFrame> frames) {
        Iterator<StackWalker.StackFrame> each = frames.iterator();
        while (each.hasNext()) {
            Class<?> owner = each.next().getDeclaringClass();
            if (!isPassedThrough(owner)) {
                ClassLoader loader = owner.getClassLoader();
                boolean ofApi = owner.getName().startsWith("dev.cutpoint.api.");
                return loader != null && loader != ClassLoader.getPlatformClassLoader() && !ofApi;
            }
        }
        return false;
    }

    /** Classes of the application that extend one of these two are its own. */
    private boolean isPassedThrough(Class<?> owner) {
        return (asked.isAssignableFrom(owner) && owner.getClassLoader() == null)
                || owner.getName().startsWith("dev.cutpoint.bootstrap.")
                || owner.getName().equals("java.lang.CutpointDoorway");
    }
}
