package dev.cutpoint.bootstrap;

import java.util.function.Function;
import java.util.stream.Stream;

/** Whether application code called what runs the task that ends just now. Rare path: walks all frames of the calling thread. */
final class TaskCallers implements Function<Stream<StackWalker.StackFrame>, Boolean> {
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final TaskCallers ALL = new TaskCallers();

    private TaskCallers() {}

    static boolean areApplication() {
        return WALKER.walk(ALL);
    }

    @Override
    public Boolean apply(Stream<StackWalker.StackFrame> frames) {
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        for (java.util.Iterator<StackWalker.StackFrame> each = frames.iterator(); each.hasNext(); ) {
            ClassLoader loader = each.next().getDeclaringClass().getClassLoader();
            if (loader != null && loader != platform) {
                return true;
            }
        }
        return false;
    }
}
