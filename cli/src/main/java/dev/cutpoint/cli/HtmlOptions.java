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
                    "Where source is found for the report: a folder of sources or classes, a project, or an archive; may be given"
                            + " again. Without it, the working folder. run also looks beside the classes that it starts.")
    private List<Path> sources = new ArrayList<>();

    /** As the user wrote it. */
    Optional<String> target() {
        return html;
    }

    /**
     * To be called before any long work.
     *
     * @param classPath of the program, as far as it is known
     */
    HtmlFile open(List<Path> classPath, Environment environment) {
        return HtmlFile.open(html, html.isEmpty() ? Sources.none() : places(classPath), environment);
    }

    /** Where source is looked for, also by those that write another form. */
    Sources places(List<Path> classPath) {
        for (Path place : sources) {
            if (!Files.exists(place)) {
                throw new ParameterException(
                        command.commandLine(), "--sources " + place + " does not exist; name a folder of sources");
            }
        }
        Sources beside = Sources.beside(classPath);
        return sources.isEmpty()
                ? beside.or(Sources.in(List.of(Path.of(""))))
                : Sources.in(sources).or(Sources.beside(sources)).or(beside);
    }
}
