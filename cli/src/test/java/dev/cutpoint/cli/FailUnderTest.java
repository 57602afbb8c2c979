package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.trace.CancelResponse;
import dev.cutpoint.trace.Coverage;
import dev.cutpoint.trace.CoverageText;
import dev.cutpoint.trace.Frame;
import dev.cutpoint.trace.PointTimes;
import dev.cutpoint.trace.Style;
import dev.cutpoint.trace.SuspendPoint;
import dev.cutpoint.trace.SuspendPointCount;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class FailUnderTest {
    @ParameterizedTest
    @CsvSource({
        "10, 43, 23.2, true, 23.2 %", // 23.2558…
        "10, 43, 23.25, true, 23.25 %",
        "10, 43, 23.26, false, 23.25 %",
        "10, 43, 23.3, false, 23.2 %",
        "10, 43, 23, true, 23.2 %",
        "10, 43, 24, false, 23.2 %",
        "1, 3, 33.333333333333333333333, true, 33.333333333333333333333 %",
        "1, 3, 33.333333333333333333334, false, 33.333333333333333333333 %",
        "2999, 3000, 100, false, 99.9 %",
        "3000, 3000, 100%, true, 100.0 %",
        "0, 0, 100, true, –",
    })
    void verdictIsThatOfTheNumberThatIsPrinted(int taken, int all, String limit, boolean met, String printed) {
        FailUnder failUnder = new FailUnder();
        new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("limit", mixin(failUnder)))
                .parseArgs("--fail-under", limit);
        Coverage coverage = coverage(taken, all);

        assertThat(failUnder.complaint(coverage).isEmpty()).isEqualTo(met);
        failUnder
                .complaint(coverage)
                .ifPresent(line -> assertThat(line)
                        .isEqualTo(printed + " of the cancelled edges were taken, --fail-under asks for "
                                + limit.replace("%", "") + " %"));
        assertThat(new CoverageText(Style.PLAIN, 120, false, failUnder.decimals()).render(coverage))
                .contains("(" + printed + ")");
    }

    private static CommandLine.Model.CommandSpec mixin(FailUnder options) {
        return CommandLine.Model.CommandSpec.forAnnotatedObject(options);
    }

    private static Coverage coverage(int taken, int all) {
        return new Coverage(IntStream.range(0, all)
                .mapToObj(line -> new SuspendPointCount(
                        new SuspendPoint(
                                new Frame("shop.Mail", "send", line + 1, "Mail.java"), "java.lang.Thread.sleep"),
                        1,
                        line < taken ? 1 : 0,
                        CancelResponse.THROWS,
                        PointTimes.UNKNOWN))
                .toList());
    }
}
