package dev.cutpoint.cli;

import dev.cutpoint.trace.html.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The report as a page. */
final class HtmlOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write the report as one HTML file for a browser; - is standard output.")
    private Optional<String> html = Optional.empty();

    @Option(
            names = "--sources",
            paramLabel = "DIR",
            description =
                    "Where --html finds source: a folder of sources, a project, or an archive of sources; may be given"
                            + " again. Without it, the working folder.")
    private List<Path> sources = new ArrayList<>();

    /** As the user wrote it. */
    Optional<String> target() {
        return html;
    }

    /**
     * To be called before any long work.
     *
     * @param json where JSON goes: both cannot go to standard output
     */
    HtmlFile open(Optional<String> json, Environment environment) {
        if (html.isPresent() && html.equals(json)) {
            throw new ParameterException(
                    command.commandLine(), "--json and --html name the same place; name a file for one of them");
        }
        return HtmlFile.open(html, html.isEmpty() ? Sources.none() : places(), environment);
    }

    private Sources places() {
        for (Path place : sources) {
            if (!Files.exists(place)) {
                throw new ParameterException(
                        command.commandLine(), "--sources " + place + " does not exist; name a folder of sources");
            }
        }
        return Sources.in(sources.isEmpty() ? List.of(Path.of("")) : sources);
    }
}
