package dev.cutpoint.it.asserted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the comments at line ends of sources say that a report tells of these lines:
 *
 * <ul>
 *   <li>{@code // asked}: a cancellation is asked for here;
 *   <li>{@code // stood}: a task that a cancellation reaches stands here;
 *   <li>{@code // finding CP01}: the finding is at this line;
 *   <li>{@code // stood (at the shelf), finding CP05}: several of them, each with more to say in parentheses.
 * </ul>
 *
 * <p>They are complete: what is not commented is not in the report. A comment that begins like one of them and goes on in another way is
 * refused, since a misspelt one would assert nothing.
 */
public final class AssertedComments {
    private static final String MARK = "(asked|stood|finding CP\\d\\d)(?: \\([^()]*\\))?";
    private static final Pattern EACH = Pattern.compile(MARK);
    private static final Pattern ALL = Pattern.compile(MARK + "(?:, " + MARK + ")*");
    private static final Pattern COMMENT = Pattern.compile("//\\s*((?:asked|stood|finding)\\b.*)$");
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");

    private final SortedSet<String> files = new TreeSet<>();
    private final SortedSet<Mark> marks = new TreeSet<>();

    private AssertedComments() {}

    /** Those of source files, and of all sources below folders. */
    public static AssertedComments in(Path... places) throws IOException {
        AssertedComments comments = new AssertedComments();
        for (Path place : places) {
            try (Stream<Path> found = Files.walk(place)) {
                for (Path source :
                        found.filter(file -> file.toString().endsWith(".java")).toList()) {
                    comments.read(source.getFileName().toString(), Files.readAllLines(source));
                }
            }
        }
        return comments;
    }

    static AssertedComments of(String fileName, List<String> lines) {
        AssertedComments comments = new AssertedComments();
        comments.read(fileName, lines);
        return comments;
    }

    /** In the order of files and lines. */
    public SortedSet<Mark> marks() {
        return marks;
    }

    /** Whether a class of a report is written in one of these sources. */
    boolean cover(String file) {
        return files.contains(file);
    }

    private void read(String fileName, List<String> lines) {
        String file = folder(lines) + fileName;
        files.add(file);
        for (int i = 0; i < lines.size(); i++) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (comment.find()) {
                read(file, i + 1, comment.group(1).strip());
            }
        }
    }

    private void read(String file, int line, String comment) {
        if (!ALL.matcher(comment).matches()) {
            throw new IllegalArgumentException(
                    file + ':' + line + ": '" + comment + "' is not of the form " + ALL + "; put it in other words");
        }
        EACH.matcher(comment)
                .results()
                .map(MatchResult::group)
                .map(mark -> mark.replaceFirst(" \\(.*", ""))
                .forEach(mark -> marks.add(new Mark(file, line, mark)));
    }

    private static String folder(List<String> lines) {
        return lines.stream()
                .map(PACKAGE::matcher)
                .filter(Matcher::matches)
                .map(declaration -> declaration.group(1).replace('.', '/') + '/')
                .findFirst()
                .orElse("");
    }
}
