package dev.cutpoint.bootstrap;

import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether the interrupt status was asked for by application code. Locks and queues of the JDK look at it too, and set it again; a task
 * learns nothing by that. Rare path: walks a few frames, only while a request is pending.
 */
final class Asker implements Function<Stream<StackWalker.StackFrame>, Boolean> {
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final Asker INSTANCE = new Asker();

    private Asker() {}

    static boolean isApplication() {
        return WALKER.walk(INSTANCE);
    }

    @Override
    public Boolean apply(Stream<StackWalker.StackFrame> frames) {
        Iterator<StackWalker.StackFrame> each = frames.iterator();
        while (each.hasNext()) {
            Class<?> owner = each.next().getDeclaringClass();
            if (!isPassedThrough(owner)) {
                ClassLoader loader = owner.getClassLoader();
                return loader != null && loader != ClassLoader.getPlatformClassLoader();
            }
        }
        return false;
    }

    private static boolean isPassedThrough(Class<?> owner) {
        return owner == Thread.class
                || owner.getName().startsWith("dev.cutpoint.bootstrap.")
                || owner.getName().equals("java.lang.CutpointDoorway")
                || owner.getName().equals("java.lang.VirtualThread");
    }
}
