package dev.cutpoint.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HookLinesTest {
    @Test
    void nothingIsSaidOfHooksThatAreInPlaceOrNotExpected() {
        assertThat(lines(hook("run", true, true, "", 0), hook("old", false, false, "not in this JDK", 0)))
                .isEmpty();
    }

    @Test
    void theReasonIsNamedForEachOfTheFirstFewThatAreMissing() {
        HookState missing = hook("run", false, true, "its class was replaced by another agent", 2);

        assertThat(lines(missing))
                .containsExactly("not seen: shop.Pool.run (its class was replaced by another agent; "
                        + "lost to another agent and put back 2 times)");
        assertThat(lines(Collections.nCopies(7, missing).toArray(HookState[]::new)))
                .hasSize(6)
                .last()
                .isEqualTo("not seen: 2 more hooks that are not in place");
    }

    @Test
    void aClassThatWasPutBackIsNamedOnce() {
        assertThat(lines(hook("run", true, true, "", 1), hook("end", true, true, "", 1)))
                .containsExactly("seen with gaps: shop.Pool (lost to another agent and put back once)");
    }

    private static List<String> lines(HookState... hooks) {
        return new HookLines(List.of(hooks)).lines();
    }

    private static HookState hook(String method, boolean bound, boolean expected, String reason, int repairs) {
        return new HookState("shop.Pool", method, "", "17 and later", "requests", bound, expected, reason, repairs);
    }
}
