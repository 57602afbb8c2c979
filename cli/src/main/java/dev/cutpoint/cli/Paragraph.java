package dev.cutpoint.cli;

import java.util.stream.Collectors;

/** Running text in lines that are easy to read on any terminal. */
final class Paragraph {
    private static final int WIDTH = 74;

    private Paragraph() {}

    /** Wraps each line of the text by itself. */
    static String wrapped(String text) {
        return wrapped(text, WIDTH);
    }

    static String wrapped(String text, int width) {
        return text.strip().lines().map(line -> wrappedLine(line, width)).collect(Collectors.joining("\n"));
    }

    private static String wrappedLine(String line, int width) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : line.split(" ", -1)) {
            if (column > 0 && column + 1 + word.length() > width) {
                wrapped.append('\n');
                column = 0;
            } else if (column > 0) {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(word);
            column += word.length();
        }
        return wrapped.toString();
    }
}
