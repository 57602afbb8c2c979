package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.trace.Style;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OutputOptionsTest {
    private static final Terminal WIDE = new Terminal() {
        @Override
        public boolean shows(Stream stream) {
            return stream == Stream.ERR;
        }

        @Override
        public OptionalInt columns() {
            return OptionalInt.of(160);
        }

        @Override
        public boolean sendsKeysHere() {
            return true;
        }
    };

    @Test
    void colourIsForTerminalsAlone() {
        assertThat(coloured(ColorMode.AUTO, Map.of(), WIDE, Terminal.Stream.ERR))
                .isTrue();
        assertThat(coloured(ColorMode.AUTO, Map.of(), WIDE, Terminal.Stream.OUT))
                .isFalse();
        assertThat(coloured(ColorMode.AUTO, Map.of(), Terminal.NONE, Terminal.Stream.ERR))
                .isFalse();
        assertThat(coloured(ColorMode.NEVER, Map.of(), WIDE, Terminal.Stream.ERR))
                .isFalse();
        assertThat(coloured(ColorMode.ALWAYS, Map.of(), Terminal.NONE, Terminal.Stream.OUT))
                .isTrue();
    }

    @Test
    void whoWantsNoColourGetsNone() {
        assertThat(coloured(ColorMode.AUTO, Map.of("NO_COLOR", "1"), WIDE, Terminal.Stream.ERR))
                .isFalse();
        assertThat(coloured(ColorMode.AUTO, Map.of("NO_COLOR", ""), WIDE, Terminal.Stream.ERR))
                .isTrue();
        assertThat(coloured(ColorMode.AUTO, Map.of("TERM", "dumb"), WIDE, Terminal.Stream.ERR))
                .isFalse();
    }

    @Test
    void colourChangesNoText() {
        for (Style.Part part : Style.Part.values()) {
            assertThat(new AnsiStyle().apply(part, "text").replaceAll("\u001b\\[[0-9;]*m", ""))
                    .isEqualTo("text");
        }
    }

    @Test
    void theWidthIsTheUsersElseTheTerminalsElseEighty() {
        assertThat(width(Map.of("COLUMNS", "120"), WIDE)).isEqualTo(120);
        assertThat(width(Map.of(), WIDE)).isEqualTo(160);
        assertThat(width(Map.of(), Terminal.NONE)).isEqualTo(80);
        assertThat(width(Map.of("COLUMNS", "40"), WIDE)).isEqualTo(60);
        assertThat(width(Map.of("COLUMNS", "72"), WIDE)).isEqualTo(72);
        assertThat(width(Map.of("COLUMNS", "wide"), Terminal.NONE)).isEqualTo(80);
    }

    private static boolean coloured(
            ColorMode mode, Map<String, String> variables, Terminal terminal, Terminal.Stream stream) {
        Environment environment = new TestEnvironment(variables, terminal).environment();
        return mode.style(environment, stream) instanceof AnsiStyle;
    }

    private static int width(Map<String, String> variables, Terminal terminal) {
        return TextOptions.width(new TestEnvironment(variables, terminal).environment(), Terminal.Stream.ERR);
    }
}
