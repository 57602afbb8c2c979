package dev.cutpoint.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void whatSteersATerminalIsEscaped() {
        assertThat(Printable.of("evil\u001b[31m")).isEqualTo("evil\\u001b[31m");
        assertThat(Printable.of("a\0b\rc\u009bd\u007f")).isEqualTo("a\\u0000b\\u000dc\\u009bd\\u007f");
    }

    @Test
    void whatTurnsTheOrderOfLettersIsEscaped() {
        assertThat(Printable.of("pay\u202eroll")).isEqualTo("pay\\u202eroll");
        assertThat(Printable.of("pay\u2067roll\u2069")).isEqualTo("pay\\u2067roll\\u2069");
    }

    @Test
    void halfACharacterIsEscaped() {
        assertThat(Printable.of("half \ud83d")).isEqualTo("half \\ud83d");
    }

    @Test
    void lettersOfAnyScriptStay() {
        for (String name : new String[] {"worker-1", "Pförtner", "支付-7", "עובד", "👩\u200d🍳"}) {
            assertThat(Printable.of(name)).isSameAs(name);
        }
    }
}
