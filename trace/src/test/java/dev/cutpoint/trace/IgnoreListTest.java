package dev.cutpoint.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class IgnoreListTest {

    private static final Finding SERVE = finding("CP01", "shop.Till.serve:12");
    private static final Finding CLOSE = finding("CP01", "shop.Till.close:30");
    private static final Finding SLOW = finding("CP09", "shop.Till.close:31");
    private static final Finding NESTED = finding("CP01", "shop.Till$Drawer.open:40");

    @Test
    void onlyTheRuleAtThePlaceIsIgnored() {
        TraceReport report = apply("CP01 shop.Till.close  # the shop is closing anyway");

        assertThat(report.findings()).containsExactly(SERVE, SLOW, NESTED);
        assertThat(report.ignored())
                .containsExactly(new IgnoredFinding(CLOSE, IgnoredFinding.By.LIST, "the shop is closing anyway"));
        assertThat(report.summary().findings()).isEqualTo(3);
        assertThat(report.notes()).containsExactly("1 finding ignored by accepted.txt");
    }

    @Test
    void aClassIsAllOfItsMethodsAndNothingElse() {
        assertThat(apply("* shop.Till # r").findings()).containsExactly(NESTED);
        assertThat(apply("swallowed-cancellation shop.Till # r").findings()).containsExactly(SLOW, NESTED);
        assertThat(apply("CP01 shop.Till* # r").findings()).containsExactly(SLOW);
        assertThat(apply("CP01 *.open # r").findings()).containsExactly(SERVE, CLOSE, SLOW);
    }

    @Test
    void anEntryThatIgnoresNothingIsNoted() {
        TraceReport report = apply("", "# old ones", "CP02 shop.Till # r", "CP01 shop.Tills # r");

        assertThat(report.findings()).containsExactly(SERVE, CLOSE, SLOW, NESTED);
        assertThat(report.notes())
                .containsExactly(
                        "accepted.txt:3 ignores nothing: CP02 shop.Till",
                        "accepted.txt:4 ignores nothing: CP01 shop.Tills");
    }

    @Test
    void aLineThatIsWrongIsNamed() {
        assertWrong("CP01 shop.Till", "accepted.txt:2 gives no reason");
        assertWrong("CP01 shop.Till #  ", "accepted.txt:2 gives no reason");
        assertWrong("CP99 shop.Till # r", "accepted.txt:2 names 'CP99', which is no rule");
        assertWrong("CP01 # r", "accepted.txt:2 is no entry");
        assertWrong("CP01 shop.Till because # r", "accepted.txt:2 is no entry");
    }

    private static void assertWrong(String line, String message) {
        assertThatThrownBy(() -> IgnoreList.of("accepted.txt", List.of("", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    private static TraceReport apply(String... lines) {
        List<Finding> all = List.of(SERVE, CLOSE, SLOW, NESTED);
        TraceReport report = new TraceReport(
                List.of(),
                List.of(),
                all,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Summary(0, all.size(), 0, 0, 0, 0));
        return IgnoreList.of("accepted.txt", List.of(lines)).apply(report);
    }

    private static Finding finding(String rule, String at) {
        RuleText text = FindingRules.find(rule).orElseThrow().text();
        return new Finding(rule, text.name(), text.severity(), Frames.frame(at), "went on", 1, List.of(1L));
    }
}
