package dev.cutpoint.cli;

import dev.cutpoint.trace.IgnoreList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Findings that a team has looked at and accepted. */
final class IgnoreOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--ignore",
            paramLabel = "FILE",
            description = "Leave out the findings that this file lists, and do not fail for them. One entry a line:"
                    + " RULE PLACE  # REASON, where RULE is CP01 or the like, or * for any, and PLACE is a class, or"
                    + " class.method, in which * stands for any characters. The reason has to be given.")
    private Optional<Path> file = Optional.empty();

    Optional<Path> file() {
        return file;
    }

    /** To be called before any long work. */
    IgnoreList read() {
        if (file.isEmpty()) {
            return new IgnoreList("", List.of());
        }
        String name = file.get().toString();
        try {
            return IgnoreList.of(name, Files.readAllLines(file.get()));
        } catch (IOException error) {
            throw new CommandFailure(
                    "cannot read " + name + ": " + CommandFailure.reasonNotRead(error)
                            + "; name another file with --ignore",
                    error);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(command.commandLine(), wrong.getMessage(), wrong);
        }
    }
}
