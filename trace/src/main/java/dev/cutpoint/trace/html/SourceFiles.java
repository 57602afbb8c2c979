package dev.cutpoint.trace.html;

import dev.cutpoint.trace.Frame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The source files that a page holds, as long as there is room.
 *
 * @param texts by path
 */
record SourceFiles(Map<String, String> texts) {

    private static final int AROUND = 2;

    /** One line of a file, and whether it is the one that is pointed to. */
    record Line(int number, String text, boolean marked) {}

    static SourceFiles of(List<Frame> frames, Sources sources, int characters) {
        Map<String, String> texts = new LinkedHashMap<>();
        int room = characters;
        for (Frame frame : frames) {
            String path = Sources.path(frame);
            Optional<String> text = texts.containsKey(path) ? Optional.empty() : sources.text(frame);
            if (text.isPresent() && text.get().length() <= room) {
                room -= text.get().length();
                texts.put(path, text.get());
            }
        }
        return new SourceFiles(texts);
    }

    /** A few lines around a frame's; none without source. */
    List<Line> around(Frame at) {
        List<String> lines = texts.getOrDefault(Sources.path(at), "").lines().toList();
        if (at.line() <= 0 || at.line() > lines.size()) {
            return List.of();
        }
        int first = Math.max(1, at.line() - AROUND);
        int last = Math.min(lines.size(), at.line() + AROUND);
        List<String> shown = String.join("\n", lines.subList(first - 1, last))
                .stripIndent()
                .lines()
                .toList();
        return IntStream.range(0, shown.size())
                .mapToObj(index -> new Line(first + index, shown.get(index), first + index == at.line()))
                .toList();
    }
}
