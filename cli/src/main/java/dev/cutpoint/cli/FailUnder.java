package dev.cutpoint.cli;

import dev.cutpoint.trace.Coverage;
import java.math.BigDecimal;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The share of cancelled edges that is enough. It is judged by the number that is printed, so that the two cannot disagree. */
final class FailUnder {
    private static final int USUAL_DECIMALS = 1;

    @Option(
            names = "--fail-under",
            paramLabel = "PERCENT",
            converter = PercentConverter.class,
            description = "Exit with 3 when fewer of the exits by cancellation were taken.")
    private Optional<BigDecimal> least = Optional.empty();

    boolean isGiven() {
        return least.isPresent();
    }

    /** Says what is too little; empty when it is enough. */
    Optional<String> complaint(Coverage coverage) {
        BigDecimal percent = coverage.percent(decimals());
        return least.filter(limit -> percent.compareTo(limit) < 0)
                .map(limit -> percent.toPlainString() + " % of the cancelled edges were taken, --fail-under asks for "
                        + limit.toPlainString() + " %");
    }

    /** As many as the limit has: rounded down to those, a share is below the limit when it is so without rounding. */
    int decimals() {
        return Math.max(USUAL_DECIMALS, least.map(BigDecimal::scale).orElse(USUAL_DECIMALS));
    }
}
