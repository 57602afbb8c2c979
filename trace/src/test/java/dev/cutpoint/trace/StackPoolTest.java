package dev.cutpoint.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackPoolTest {

    private static final String INDEXING = "shop.Index|add|12|Index.java\nshop.Main|main|7|Main.java\n";

    private static List<String> methods(String stack) {
        return new StackPool(ApplicationCode.ALL)
                .stack(stack).frames().stream().map(Frame::shortName).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Thread|interrupted|1054|Thread.java\n",
                "java.lang.Thread|isInterrupted|1060|Thread.java\n",
                "java.lang.VirtualThread|isInterrupted|870|VirtualThread.java\n"
            })
    void whoReadsTheStatusStoodWhereItWasRead(String reading) {
        assertThat(methods(reading + INDEXING)).containsExactly("Index.add", "Main.main");
    }

    @Test
    void otherMethodsOfThreadsAreWhereATaskStood() {
        assertThat(methods("java.lang.VirtualThread|sleepNanos|780|VirtualThread.java\n" + INDEXING))
                .startsWith("VirtualThread.sleepNanos");
    }
}
