package dev.cutpoint.trace;

/**
 * Text that a program chose, such as the name of a thread, for a reader's screen: what would steer a terminal, or turn the order of
 * letters around, is written as the Java escape of it. JSON has its own escapes and the names as they are.
 */
final class Printable {

    private Printable() {}

    static String of(String text) {
        return text.codePoints().noneMatch(Printable::steers) ? text : escaped(text);
    }

    private static String escaped(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(each -> {
            if (steers(each)) {
                shown.append(String.format("\\u%04x", each));
            } else {
                shown.appendCodePoint(each);
            }
        });
        return shown.toString();
    }

    /** Half a pair of surrogates is no character: no encoding has it. */
    private static boolean steers(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> isDirection(character);
            default -> false;
        };
    }

    /** Those that go on beyond the text. Joiners of letters and emoji are left as they are. */
    private static boolean isDirection(int character) {
        boolean embedding = character >= '\u202a' && character <= '\u202e';
        boolean isolate = character >= '\u2066' && character <= '\u2069';
        return embedding || isolate;
    }
}
