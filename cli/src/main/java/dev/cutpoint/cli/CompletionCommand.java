package dev.cutpoint.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Completion for shells, from the same model that parses. */
@Command(
        name = "completion",
        description = "Write a completion script: source <(cutpoint completion bash)",
        footer = {"", "In zsh, run `autoload -U compinit && compinit` first."})
final class CompletionCommand implements Callable<Integer> {
    /** One script serves both: in zsh it loads the emulation of bash completion. */
    enum Shell {
        bash,
        zsh
    }

    @Mixin
    @SuppressWarnings("UnusedVariable") // its options are picocli's and the error handler's
    private CommonOptions common = new CommonOptions();

    @Parameters(arity = "0..1", paramLabel = "bash|zsh", defaultValue = "bash", description = "The shell.")
    @SuppressWarnings("UnusedVariable") // one script serves both
    private Shell shell = Shell.bash;

    @Spec
    private CommandSpec spec;

    private final Environment environment;

    CompletionCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        environment.out().print(AutoComplete.bash("cutpoint", spec.root().commandLine()));
        return Exit.OK;
    }
}
