package dev.cutpoint.cli;

import dev.cutpoint.trace.FindingRule;
import dev.cutpoint.trace.FindingRules;
import dev.cutpoint.trace.RuleText;
import java.io.PrintStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a rule means, from the rule itself. */
@Command(name = "explain", description = "Tell what a finding means and what to do about it; without RULE, list all.")
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    @SuppressWarnings("UnusedVariable") // its options are picocli's and the error handler's
    private CommonOptions common = new CommonOptions();

    /** What shells may offer. */
    static final class Rules implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return FindingRules.all().stream().map(rule -> rule.text().id()).iterator();
        }
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "RULE",
            completionCandidates = Rules.class,
            description = "The rule, as in CP01 or swallowed-cancellation.")
    private Optional<String> rule = Optional.empty();

    @Spec
    private CommandSpec spec;

    private final Environment environment;

    ExplainCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (rule.isEmpty()) {
            FindingRules.all().stream().map(FindingRule::text).forEach(this::list);
        } else {
            explain(find(rule.get()).text(), environment.out());
        }
        return Exit.OK;
    }

    private FindingRule find(String name) {
        return FindingRules.find(name)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "'" + name + "' is no rule; `cutpoint explain` lists them"));
    }

    private void list(RuleText text) {
        environment
                .out()
                .printf(
                        "%s  %s%n%s",
                        text.id(),
                        text.name(),
                        Paragraph.wrapped(text.meaning()).indent(6));
    }

    private static void explain(RuleText text, PrintStream out) {
        out.printf("%s %s (%s)%n%n", text.id(), text.name(), text.severity().word());
        paragraph(text.meaning(), out);
        paragraph("It points to " + text.at() + ".", out);
        paragraph(text.explanation(), out);
        example("Bad:", text.badExample(), out);
        example("Good:", text.goodExample(), out);
        paragraph("What to do: " + text.advice(), out);
    }

    private static void paragraph(String text, PrintStream out) {
        out.println(Paragraph.wrapped(text));
        out.println();
    }

    private static void example(String title, String source, PrintStream out) {
        out.println(title);
        out.println(source.strip().indent(4));
    }
}
