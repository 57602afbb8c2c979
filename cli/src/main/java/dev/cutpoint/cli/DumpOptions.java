package dev.cutpoint.cli;

import dev.cutpoint.trace.DumpText;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of the command that prints what waits. */
final class DumpOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Mixin
    private JsonOption json = new JsonOption();

    @Option(names = "--full-stacks", description = "Show all frames, not those of application code alone.")
    private boolean fullStacks;

    @Mixin
    private TextOptions text = new TextOptions();

    /** To be called before it is opened. */
    void check() {
        new OutputFiles(command, List.of()).add("--json", json());
    }

    Optional<String> json() {
        return json.target();
    }

    DumpText text(Environment environment) {
        return new DumpText(
                text.style(environment, Terminal.Stream.OUT),
                TextOptions.width(environment, Terminal.Stream.OUT),
                fullStacks);
    }
}
