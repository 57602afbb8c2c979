package dev.cutpoint.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageBaselineTest {

    private static final String HEADER =
            CoverageBaseline.lines(new Coverage(List.of())).get(0);
    private static final String NAME = "shop.Shelf.fill java.util.concurrent.BlockingQueue.take 1";

    @Test
    void remarksAndEmptyLinesSayNothing() {
        assertThat(CoverageBaseline.of(List.of("# of the shop", HEADER, "", "  " + NAME + "  "))
                        .known())
                .containsExactly(NAME);
    }

    @Test
    void methodsOfOtherLanguagesMayHaveSpacesInTheirNames() {
        String name = "shop.ShelfTest.waits until filled java.lang.Thread.sleep 2";

        assertThat(CoverageBaseline.of(List.of(HEADER, name)).known()).containsExactly(name);
    }

    @Test
    void foreignTextIsNoBaseline() {
        assertRefused("it is no baseline", "once upon a time");
        assertRefused("it is no baseline", "# a remark", NAME);
        assertRefused("it is no baseline");
    }

    @Test
    void damagedLineIsNamed() {
        assertRefused("its line 3 names no suspend point", HEADER, NAME, "shop.Shelf.fi");
    }

    private static void assertRefused(String reason, String... lines) {
        assertThatThrownBy(() -> CoverageBaseline.of(List.of(lines)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(reason);
    }
}
