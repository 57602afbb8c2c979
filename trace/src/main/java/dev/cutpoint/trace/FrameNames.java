package dev.cutpoint.trace;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the JVM's names into those of the source: glue that the compiler and the JVM make up, and
 * our own frames, vanish; a lambda's body gets the name of the method around it.
 */
final class FrameNames {

    /** {@code lambda$place$3}; {@code lambda$0} when the compiler does not tell the method. */
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(?:(.+)\\$)?\\d+");

    private FrameNames() {}

    /** Empty when no person wrote that frame's code. */
    static Optional<Frame> frame(String className, String method, int line, String file) {
        if (isGlue(className)) {
            return Optional.empty();
        }
        String shownFile = file.isEmpty() && line > 0 ? conventionalFile(className) : file;
        return Optional.of(new Frame(className, sourceMethod(method), Math.max(line, 0), shownFile));
    }

    /** The class in whose source a class is written: {@code Shop} for {@code Shop$$Lambda/0x…}. */
    static String writtenIn(String className) {
        int lambda = className.indexOf("$$Lambda");
        return lambda < 0 ? className : className.substring(0, lambda);
    }

    private static boolean isGlue(String className) {
        return className.contains("$$Lambda")
                || className.startsWith("java.lang.invoke.")
                || className.startsWith("jdk.internal.reflect.")
                || className.equals("java.lang.CutpointDoorway")
                || className.startsWith("dev.cutpoint.bootstrap.");
    }

    static String sourceMethod(String method) {
        Matcher lambda = LAMBDA.matcher(method);
        if (!lambda.matches()) {
            return method;
        }
        String around = Optional.ofNullable(lambda.group(1)).orElse("lambda");
        return switch (around) {
            case "new" -> "<init>";
            case "static" -> "<clinit>";
            default -> around;
        };
    }

    /**
     * JFR's stacks have no file names. By convention it is that of the top-level class, which holds
     * for all public ones.
     */
    private static String conventionalFile(String className) {
        String simple = Frame.simple(className);
        int nested = simple.indexOf('$', 1);
        String top = nested < 0 ? simple : simple.substring(0, nested);
        return top.length() > 2 && top.endsWith("Kt") ? top.substring(0, top.length() - 2) + ".kt" : top + ".java";
    }
}
