package dev.cutpoint.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuppressedCodeTest {

    private static final int FIRST = 10;
    private static final int LAST = 20;

    @Test
    void aMethodIsItsLinesAndNoOtherOfItsName() {
        SuppressedPlace method = place("serve", FIRST, LAST, "CP01");

        assertThat(left(method, "shop.Till.serve:12", "shop.Till.serve:25", "shop.Till.close:12"))
                .containsExactly("Till.serve:25", "Till.close:12");
    }

    @Test
    void withoutLinesTheNameHasToDo() {
        assertThat(left(place("serve", 0, 0, "CP01"), "shop.Till.serve:25")).isEmpty();
        assertThat(left(place("serve", FIRST, LAST, "CP01"), "shop.Till.serve:0"))
                .isEmpty();
    }

    @Test
    void aTypeIsWhatIsNestedInItToo() {
        SuppressedPlace type = place("", 0, 0, "CP01");

        assertThat(left(type, "shop.Till.serve:12", "shop.Till$Drawer.open:40", "shop.Tills.serve:12"))
                .containsExactly("Tills.serve:12");
    }

    @Test
    void onlyTheRulesThatAreNamed() {
        assertThat(left(place("", 0, 0, "CP02", "CP09"), "shop.Till.serve:12")).hasSize(1);
        assertThat(left(place("", 0, 0, "CP02", "Swallowed-Cancellation"), "shop.Till.serve:12"))
                .isEmpty();
    }

    @Test
    void theReportSaysHowManyAndWhy() {
        TraceReport report = apply(place("", 0, 0, "CP01"), "shop.Till.serve:12", "shop.Till.serve:13");

        assertThat(report.notes()).containsExactly("2 findings suppressed in the code");
        assertThat(report.ignored())
                .allMatch(each -> each.by() == IgnoredFinding.By.ANNOTATION)
                .extracting(IgnoredFinding::reason)
                .containsExactly("it is closing", "it is closing");
    }

    @Test
    void aRuleThatDoesNotExistIsNoted() {
        assertThat(apply(place("", 0, 0, "CP1", "CP01")).notes())
                .containsExactly("'CP1' in an annotation SuppressFindings is no rule");
    }

    private static SuppressedPlace place(String method, int first, int last, String... rules) {
        return new SuppressedPlace("shop.Till", method, first, last, Set.of(rules), "it is closing");
    }

    private static List<String> left(SuppressedPlace place, String... places) {
        return apply(place, places).findings().stream()
                .map(finding -> finding.at().shortName() + ':' + finding.at().line())
                .toList();
    }

    private static TraceReport apply(SuppressedPlace place, String... places) {
        SuppressedCode code = new SuppressedCode();
        code.add(place);
        code.add(place);
        List<Finding> findings =
                Stream.of(places).map(SuppressedCodeTest::finding).toList();
        return code.apply(new TraceReport(
                List.of(),
                List.of(),
                findings,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Summary(0, findings.size(), 0, 0, 0, 0)));
    }

    private static Finding finding(String at) {
        return new Finding(
                "CP01", "swallowed-cancellation", Severity.ERROR, Frames.frame(at), "went on", 1, List.of(1L));
    }
}
