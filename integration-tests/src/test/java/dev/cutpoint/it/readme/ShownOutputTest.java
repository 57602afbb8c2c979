package dev.cutpoint.it.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShownOutputTest {
    private static final List<String> OUTPUT = List.of(
            "cancellation 1  timeout of CompletableFuture   12:03:44.182",
            "  asked by      main   Carrier.quote(Carrier.java:13)",
            "",
            "cancellation 2  interrupt of stock   12:03:44.190",
            "  outcome       ended   thread ended after 1.1 ms",
            "",
            "2 cancellations");

    @Test
    void aPieceIsFoundWhateverItsTimesNumbersAndLines() {
        assertThat(agrees(
                        "…",
                        "cancellation 7 interrupt of stock 04:00:00.000",
                        "  outcome ended",
                        "    thread ended after 2 s",
                        "…"))
                .isTrue();
        assertThat(agrees(
                        "cancellation 3 timeout of CompletableFuture 04:00:00.000 asked by main Carrier.quote:13", "…"))
                .isTrue();
    }

    @Test
    void cleanupMayBeTooShortToBeShown() {
        assertThat(agrees(
                        "…",
                        "cancellation 2  interrupt of stock   12:03:44.190",
                        "  cleanup       2 ms   suspended at",
                        "                       Stock.give:7",
                        "  outcome       ended   thread ended after 1.1 ms",
                        "…"))
                .isTrue();
    }

    @Test
    void aLongestWaitMayBeUnknown() {
        ShownOutput shown = new ShownOutput(List.of("shop.Stock", "  take:7  Lock.lock    2   deaf   187 ms"));

        assertThat(shown.agreesWith(List.of("shop.Stock", "  take:7  Lock.lock    2   deaf        –")))
                .isTrue();
        assertThat(shown.agreesWith(List.of("shop.Stock", "  take:7  Lock.lock    1   deaf        –")))
                .isFalse();
    }

    @Test
    void aWordThatIsNotThereIsMissed() {
        assertThat(agrees("…", "  outcome ended   thread ended by it after 1.1 ms", "…"))
                .isFalse();
    }

    @Test
    void piecesMustComeInTheirOrder() {
        assertThat(agrees("…", "2 cancellations", "…", "  outcome ended", "…")).isFalse();
    }

    @Test
    void whatIsNotLeftOutMustBeAll() {
        assertThat(agrees("cancellation 1  timeout of CompletableFuture 12:00:00.000"))
                .isFalse();
        assertThat(agrees("…", "thread ended after 1.1 ms")).isFalse();
        assertThat(agrees("cancellation 2  interrupt of stock 12:00:00.000", "…"))
                .isFalse();
        assertThat(agrees("…", "2 cancellations")).isTrue();
    }

    @Test
    void refreshingTakesWholeParagraphs() {
        assertThat(new ShownOutput(List.of("…", "cancellation 9  interrupt of stock", "…")).refreshed(OUTPUT))
                .containsExactly("…", "", OUTPUT.get(3), OUTPUT.get(4), "", "…");
    }

    @Test
    void refreshingTellsWhatIsGone() {
        assertThatThrownBy(() -> new ShownOutput(List.of("…", "9 findings", "…")).refreshed(OUTPUT))
                .hasMessageContaining("9 findings");
    }

    @Test
    void onlyConsoleBlocksHoldCommands() {
        Readme page = Readme.of(List.of("```sh", "$ no", "```", "```console", "$ one", "a", "$ two", "```"));

        assertThat(page.examples()).containsExactly(new Example("one", List.of("a")), new Example("two", List.of()));
        assertThat(page.with(page.examples().get(0), List.of("b", "c")).lines())
                .containsExactly("```sh", "$ no", "```", "```console", "$ one", "b", "c", "$ two", "```");
    }

    private static boolean agrees(String... shown) {
        return new ShownOutput(List.of(shown)).agreesWith(OUTPUT);
    }
}
