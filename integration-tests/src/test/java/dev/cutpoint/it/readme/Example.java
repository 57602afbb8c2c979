package dev.cutpoint.it.readme;

import java.util.List;

/**
 * A command of the README and what it prints there.
 *
 * @param command what follows {@code $}
 * @param shown the lines below it, up to the next command or the end of the block
 */
public record Example(String command, List<String> shown) {
    public Example {
        shown = List.copyOf(shown);
    }

    @Override
    public String toString() {
        return command;
    }
}
