package dev.cutpoint.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** The jar that this command line came in, which is the agent too. */
final class CutpointJar {
    private CutpointJar() {}

    static Path path() {
        return source().filter(Files::isRegularFile)
                .orElseThrow(() -> new CommandFailure(
                        "the agent is in cutpoint.jar, and this command line was not started from it; use java -jar"
                                + " cutpoint.jar"));
    }

    private static Optional<Path> source() {
        CodeSource source = CutpointJar.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()).toAbsolutePath());
        } catch (URISyntaxException unusual) {
            return Optional.empty();
        }
    }
}
