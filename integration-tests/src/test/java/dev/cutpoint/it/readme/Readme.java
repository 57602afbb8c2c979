package dev.cutpoint.it.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A page with blocks marked {@code console}, in which lines that start with a dollar sign are commands. */
public final class Readme {
    private static final String OPENING = "```console";
    private static final String CLOSING = "```";
    private static final String PROMPT = "$ ";

    private final List<String> lines;

    private Readme(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    public static Readme read(Path file) throws IOException {
        return of(Files.readAllLines(file));
    }

    static Readme of(List<String> lines) {
        return new Readme(lines);
    }

    public void write(Path file) throws IOException {
        Files.write(file, lines);
    }

    List<String> lines() {
        return lines;
    }

    /** In the order of the page. */
    public List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.equals(OPENING)) {
                inside = true;
            } else if (line.equals(CLOSING)) {
                inside = false;
            } else if (inside && line.startsWith(PROMPT)) {
                examples.add(new Example(line.substring(PROMPT.length()), lines.subList(i + 1, endOfOutput(i + 1))));
            }
        }
        return examples;
    }

    /** The page with other lines below the first place where that command stands. */
    public Readme with(Example example, List<String> shown) {
        int command = lines.indexOf(PROMPT + example.command());
        List<String> changed = new ArrayList<>(lines.subList(0, command + 1));
        changed.addAll(shown);
        changed.addAll(lines.subList(endOfOutput(command + 1), lines.size()));
        return new Readme(changed);
    }

    private int endOfOutput(int first) {
        int end = first;
        while (!lines.get(end).equals(CLOSING) && !lines.get(end).startsWith(PROMPT)) {
            end++;
        }
        return end;
    }
}
