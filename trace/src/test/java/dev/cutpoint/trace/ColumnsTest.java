package dev.cutpoint.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    @ParameterizedTest
    @CsvSource({
        "worker-1, 8",
        "Pförtner, 8",
        "支付-7, 6",
        "はたらき, 8",
        "일꾼, 4",
        "ﾊﾀﾗｷ, 4",
        "ＡＢ, 4",
        "🍳, 2",
        "🍳 pan, 6",
    })
    void textTakesAsManyColumnsAsTerminalsGiveIt(String text, int columns) {
        assertThat(Columns.of(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({"e\u0301, 1", "o\u0308o, 2"})
    void marksTakeNone(String text, int columns) {
        assertThat(Columns.of(text)).isEqualTo(columns);
    }
}
