package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import java.util.List;
import java.util.stream.IntStream;

/** What programs have seen of themselves. */
final class Journals {
    private Journals() {}

    static List<String> of(ForkedJvm program) throws Exception {
        return of(program.run());
    }

    static List<String> of(FinishedJvm program) {
        assertThat(program.ownErr()).isEmpty();
        assertThat(program.exit()).isZero();
        return program.out();
    }

    /** Shows the first line that differs: the journals are long. */
    static void assertSame(List<String> expected, List<String> actual, String name) {
        int first = IntStream.range(0, Math.min(expected.size(), actual.size()))
                .filter(i -> !expected.get(i).equals(actual.get(i)))
                .findFirst()
                .orElse(Math.min(expected.size(), actual.size()));
        assertThat(line(actual, first)).as("%s, line %d", name, first).isEqualTo(line(expected, first));
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "the end";
    }
}
