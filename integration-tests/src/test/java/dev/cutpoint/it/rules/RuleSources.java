package dev.cutpoint.it.rules;

import app.rules.RulePrograms;
import dev.cutpoint.it.asserted.AssertedComments;
import dev.cutpoint.it.asserted.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources of the programs below {@code app.rules}, one folder a rule, and what their comments say. */
final class RuleSources {
    private static final Path ALL = Path.of("src/main/java");
    private static final Path FOLDERS =
            ALL.resolve(RulePrograms.class.getPackageName().replace('.', '/'));

    private RuleSources() {}

    /** Names of the classes in the folders of the rules. */
    static List<String> classes() throws IOException {
        try (Stream<Path> found = Files.walk(FOLDERS)) {
            return found.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.getParent().equals(FOLDERS) && !file.endsWith("package-info.java"))
                    .map(file ->
                            ALL.relativize(file).toString().replace(".java", "").replace('/', '.'))
                    .sorted()
                    .toList();
        }
    }

    /** The findings that are to be seen in these classes. */
    static SortedSet<Mark> findings(List<String> classes) throws IOException {
        return findings(AssertedComments.in(
                        classes.stream().distinct().map(RuleSources::source).toArray(Path[]::new))
                .marks());
    }

    /** To look for findings anywhere in them. */
    static AssertedComments everything() throws IOException {
        return AssertedComments.in(ALL);
    }

    static SortedSet<Mark> findings(SortedSet<Mark> marks) {
        return marks.stream()
                .filter(mark -> mark.what().startsWith("finding"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path source(String className) {
        return ALL.resolve(className.replace('.', '/') + ".java");
    }
}
