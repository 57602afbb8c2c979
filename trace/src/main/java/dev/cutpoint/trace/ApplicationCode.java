package dev.cutpoint.trace;

import java.util.List;
import java.util.Optional;

/**
 * Which classes are the application's: neither the JDK's nor Cutpoint's own. Libraries count; globs
 * over class names narrow it ({@code shop.*}: {@code *} is any number of characters, dots too,
 * {@code ?} is one).
 *
 * @param include when not empty, only classes that match one of these
 * @param exclude never classes that match one of these
 */
public record ApplicationCode(List<String> include, List<String> exclude) {

    /** Everything but the JDK and Cutpoint. */
    public static final ApplicationCode ALL = new ApplicationCode(List.of(), List.of());

    public ApplicationCode {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    public boolean contains(String className) {
        return !isJdk(className)
                && !isOurs(className)
                && (include.isEmpty() || matchesAny(include, className))
                && !matchesAny(exclude, className);
    }

    /** The application frame that is nearest to what happened. */
    public Optional<Frame> innermost(List<Frame> stack) {
        return stack.stream().filter(frame -> contains(frame.className())).findFirst();
    }

    /** The application frames alone. */
    public List<Frame> fold(List<Frame> stack) {
        return stack.stream().filter(frame -> contains(frame.className())).toList();
    }

    /**
     * Where the innermost application frame waited: what it called is the frame next to it, the
     * outermost one of the JDK (or of a library that is not looked at). Empty when it called
     * nothing but the constructor of an exception: then it read its interrupt status by itself.
     */
    Optional<SuspendPoint> suspendPoint(List<Frame> stack) {
        for (int i = 0; i < stack.size(); i++) {
            if (contains(stack.get(i).className())) {
                return i == 0 || stack.get(i - 1).method().equals("<init>")
                        ? Optional.empty()
                        : Optional.of(new SuspendPoint(stack.get(i), qualifiedMethod(stack.get(i - 1))));
            }
        }
        return Optional.empty();
    }

    static boolean isJdk(String className) {
        return className.startsWith("java.")
                || className.startsWith("javax.")
                || className.startsWith("jdk.")
                || className.startsWith("sun.")
                || className.startsWith("com.sun.");
    }

    static boolean isOurs(String className) {
        return className.startsWith("dev.cutpoint.") && !className.startsWith("dev.cutpoint.sample");
    }

    private static String qualifiedMethod(Frame frame) {
        return PublicTypes.of(frame.className()) + '.' + frame.method();
    }

    private static boolean matchesAny(List<String> globs, String className) {
        return !globs.isEmpty() && globs.stream().anyMatch(glob -> new Glob(glob).matches(className));
    }
}
