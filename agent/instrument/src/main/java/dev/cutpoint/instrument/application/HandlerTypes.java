package dev.cutpoint.instrument.application;

import java.util.Set;

/** Which handlers can be given a cancellation: all but those of exceptions that the JDK makes for reasons of their own. */
final class HandlerTypes {
    private static final Set<String> UNRELATED = Set.of(
            "java/lang/ArithmeticException",
            "java/lang/ArrayIndexOutOfBoundsException",
            "java/lang/ClassCastException",
            "java/lang/ClassNotFoundException",
            "java/lang/CloneNotSupportedException",
            "java/lang/IllegalAccessException",
            "java/lang/IllegalArgumentException",
            "java/lang/IndexOutOfBoundsException",
            "java/lang/InstantiationException",
            "java/lang/LinkageError",
            "java/lang/MatchException",
            "java/lang/NoClassDefFoundError",
            "java/lang/NoSuchFieldError",
            "java/lang/NoSuchFieldException",
            "java/lang/NoSuchMethodException",
            "java/lang/NullPointerException",
            "java/lang/NumberFormatException",
            "java/lang/UnsupportedOperationException",
            "java/net/URISyntaxException",
            "java/text/ParseException",
            "java/util/NoSuchElementException");

    private HandlerTypes() {}

    /** {@code type} is an internal name, or null for a handler of anything. */
    static boolean canCarryCancellation(String type) {
        return type == null || !UNRELATED.contains(type);
    }
}
