package dev.cutpoint.trace;

/**
 * One frame of a stack. Stacks are lists of frames, innermost first, without frames of Cutpoint's
 * own; a lambda's body is shown under the method it is written in.
 *
 * @param line 0 when not known
 * @param file empty when not known
 */
public record Frame(String className, String method, int line, String file) {

    /** The class without its package: {@code CheckoutService}, {@code Map$Entry}. */
    public String simpleClassName() {
        return simple(className);
    }

    /** {@code CheckoutService.place}. */
    public String shortName() {
        return simpleClassName() + '.' + method;
    }

    /** {@code CheckoutService.java:75}, as far as it is known; the class name when nothing is. */
    public String location() {
        if (file.isEmpty()) {
            return line > 0 ? simpleClassName() + ':' + line : simpleClassName();
        }
        return line > 0 ? file + ':' + line : file;
    }

    /** As a stack trace prints it: {@code CheckoutService.place(CheckoutService.java:75)}. */
    @Override
    public String toString() {
        return file.isEmpty() && line <= 0 ? shortName() : shortName() + '(' + location() + ')';
    }

    /** The name that a class is known by: {@code ThreadBoundFuture} for a nested one. */
    static String typeName(String className) {
        String simple = simple(className);
        int nested = simple.lastIndexOf('$');
        boolean named = nested > 0 && nested + 1 < simple.length() && Character.isLetter(simple.charAt(nested + 1));
        return named ? simple.substring(nested + 1) : simple;
    }

    static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
