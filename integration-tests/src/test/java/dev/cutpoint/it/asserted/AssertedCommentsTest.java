package dev.cutpoint.it.asserted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.cutpoint.it.rig.JsonReport;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssertedCommentsTest {
    private static final List<String> CARRIER = List.of(
            "package shop;",
            "",
            "/** Asks a carrier; some stood still, // as one says. */",
            "final class Carrier {",
            "    String ask() {",
            "        return answers.take(); // stood (for a minute, or two), finding CP05",
            "    }",
            "    void close() {",
            "        worker.interrupt(); // asked",
            "    }",
            "    // an ordinary comment",
            "}");

    private static final String ASKED = "{\"type\":\"cancellation\",\"origin\":{\"stack\":[%s,%s]},\"effects\":[%s]}";
    private static final String INTERRUPT = frame("java.lang.Thread", 0);
    private static final String FINDING = "{\"type\":\"finding\",\"rule\":\"CP05\",\"at\":%s}";

    @Test
    void aLineMayHaveSeveralAndMoreToSay() {
        assertThat(marks(CARRIER))
                .containsExactly(
                        "shop/Carrier.java:6 finding CP05", "shop/Carrier.java:6 stood", "shop/Carrier.java:9 asked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// finding CP5",
                "// asked for",
                "// stood; asked",
                "// stood, finding",
                "// stood (at",
                "//finding"
            })
    void oneThatIsMisspeltIsRefused(String comment) {
        assertThatThrownBy(() -> marks(List.of("package shop;", "int i = 1; " + comment)))
                .hasMessageStartingWith("shop/Carrier.java:2: '");
    }

    @Test
    void aReportIsToldInTheSameWords() throws Exception {
        String stood = "{\"stack\":[" + frame("java.util.concurrent.LinkedBlockingQueue", 435) + ","
                + frame("shop.Carrier$1", 6) + "," + frame("shop.Carrier", 5) + "]}";

        assertThat(reported(
                        String.format(ASKED, INTERRUPT, frame("shop.Carrier", 9), stood),
                        String.format(FINDING, frame("shop.Carrier", 6))))
                .isEqualTo(marks(CARRIER));
    }

    @Test
    void whatHappenedAtOtherLinesIsSeen() throws Exception {
        assertThat(reported(
                        String.format(ASKED, INTERRUPT, frame("shop.Carrier", 8), "{\"outcome\":\"ran-on\"}"),
                        String.format(FINDING, frame("shop.Carrier", 5))))
                .containsExactly("shop/Carrier.java:5 finding CP05", "shop/Carrier.java:8 asked");
    }

    @Test
    void whatHappenedInOtherSourcesIsNoneOfTheirs() throws Exception {
        String byALibrary = frame("pool.Carrier", 9) + "," + frame("shop.Carrier", 9);

        assertThat(reported(
                        String.format(ASKED, INTERRUPT, byALibrary, ""),
                        String.format(FINDING, frame("pool.Carrier", 6))))
                .isEmpty();
    }

    private static List<String> marks(List<String> source) {
        return AssertedComments.of("Carrier.java", source).marks().stream()
                .map(Mark::toString)
                .toList();
    }

    private static List<String> reported(String... lines) throws JsonProcessingException {
        return ReportedMarks.of(JsonReport.of(Stream.of(lines).toList()), AssertedComments.of("Carrier.java", CARRIER))
                .stream()
                .map(Mark::toString)
                .toList();
    }

    private static String frame(String className, int line) {
        return "{\"class\":\"" + className + "\",\"method\":\"ask\",\"line\":" + line + ",\"file\":\"Carrier.java\"}";
    }
}
