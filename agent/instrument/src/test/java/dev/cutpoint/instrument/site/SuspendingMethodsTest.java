package dev.cutpoint.instrument.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Type;

class SuspendingMethodsTest {
    private final SuspendingMethods catalogue = SuspendingMethods.all();

    /** A row with a slip in it would never match anything, and nobody would notice. */
    @Test
    void everyRowIsAMethodOfThisJdk() {
        List<SuspendingMethod> missing = catalogue.rows().stream()
                .filter(row -> row.isFor(Runtime.version().feature()))
                .filter(row -> !row.owner().startsWith("dev/cutpoint/api/"))
                .filter(row -> !isThere(row))
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void noRowIsThereTwice() {
        assertThat(catalogue.rows().stream().map(row -> row.owner() + row.name() + row.parameters()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aResultThatASubtypeNarrowsMatches() {
        assertThat(catalogue.candidates("take", "()Ljava/util/concurrent/Delayed;"))
                .extracting(SuspendingMethod::owner)
                .contains("java/util/concurrent/BlockingQueue");
    }

    @Test
    void otherParametersDoNot() {
        assertThat(catalogue.candidates("take", "(I)Ljava/lang/Object;")).isEmpty();
        assertThat(catalogue.candidates("give", "()V")).isEmpty();
    }

    private static boolean isThere(SuspendingMethod row) {
        try {
            Class<?> owner = Class.forName(row.owner().replace('/', '.'));
            return Stream.of(owner.getMethods(), owner.getDeclaredMethods())
                    .flatMap(Arrays::stream)
                    .anyMatch(method -> method.getName().equals(row.name())
                            && parameters(method).equals(row.parameters()));
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    private static String parameters(Executable method) {
        StringBuilder text = new StringBuilder("(");
        for (Class<?> each : method.getParameterTypes()) {
            text.append(Type.getDescriptor(each));
        }
        return text.append(')').toString();
    }
}
