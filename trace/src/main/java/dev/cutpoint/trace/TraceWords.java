package dev.cutpoint.trace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of the texts, for what shows a report in another form: it then says the same. */
public final class TraceWords {

    private TraceWords() {}

    /** {@code 0.3 ms}, {@code 1.31 s}. */
    public static String duration(Duration duration) {
        return HumanTime.of(duration);
    }

    /** What follows the outcome's word: {@code catch at Till.java:7; went on for 1.31 s}. */
    public static String ending(Effect effect) {
        return new EffectRows(effect, new StackRows(false)).ending();
    }

    /** What the thread did where it stood, if it was not waiting at a known place. */
    public static String doing(Deafness deafness) {
        return deafness.doing();
    }

    /** {@code FutureTask} for {@code java.util.concurrent.FutureTask}. */
    public static String type(String className) {
        return Frame.typeName(className);
    }

    /** The hops that texts show. */
    public static List<Hop> hops(Cancellation cancellation) {
        return cancellation.toldHops();
    }

    /** The package of a class, or what stands for none. */
    public static String packageOf(String className) {
        return Coverage.packageOf(className);
    }

    /** {@code 50.0 %}, rounded down, or a dash where there is nothing to take. */
    public static String percent(Coverage coverage) {
        return CoverageText.percent(coverage, 1);
    }

    /** The rule's own words. */
    public static Optional<RuleText> rule(String id) {
        return FindingRules.find(id).map(FindingRule::text);
    }

    /** What was dropped, skipped or not seen, and what else a reader should know, a line each. */
    public static List<String> remarks(TraceReport report) {
        List<String> lines = new ArrayList<>();
        report.losses().forEach(loss -> lines.add(LossText.of(loss)));
        lines.addAll(new HookLines(report.hooks()).lines());
        lines.addAll(report.notes());
        return lines;
    }
}
