package dev.cutpoint.cli;

import dev.cutpoint.trace.Coverage;
import dev.cutpoint.trace.CoverageBaseline;
import dev.cutpoint.trace.SuspendPointCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A file of the points that a team has accepted as untested, so that only new ones fail. */
final class BaselineOptions {
    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Exit with 3 when a point has no cancelled edge taken and is not in this file.")
    private Optional<Path> baseline = Optional.empty();

    @Option(
            names = "--write-baseline",
            paramLabel = "FILE",
            description = "Write the points that have no cancelled edge taken to this file.")
    private Optional<Path> written = Optional.empty();

    Optional<Path> read() {
        return baseline;
    }

    Optional<String> written() {
        return written.map(Path::toString);
    }

    Optional<String> complaint(List<SuspendPointCount> untested) {
        int count = untested.size();
        return Optional.of(count + (count == 1 ? " suspend point is" : " suspend points are") + " new and untested")
                .filter(line -> count > 0);
    }

    /** Nothing is new where no baseline was given. */
    List<SuspendPointCount> newIn(Coverage coverage) {
        return baseline.map(file -> baseline(file).newIn(coverage)).orElse(List.of());
    }

    void write(Coverage coverage) {
        if (written.isPresent()) {
            try {
                Files.write(written.get(), CoverageBaseline.lines(coverage));
            } catch (IOException error) {
                throw new CommandFailure(
                        "cannot write " + written.get() + ": " + CommandFailure.reason(error)
                                + "; name another file with --write-baseline",
                        error);
            }
        }
    }

    private static CoverageBaseline baseline(Path file) {
        try {
            return CoverageBaseline.of(Files.readAllLines(file));
        } catch (IOException error) {
            throw notRead(file, CommandFailure.reasonNotRead(error), error);
        } catch (IllegalArgumentException foreign) {
            throw notRead(file, foreign.getMessage(), foreign);
        }
    }

    private static CommandFailure notRead(Path file, String reason, Exception error) {
        return new CommandFailure(
                "cannot read " + file + ": " + reason + "; make one with --write-baseline " + file, error);
    }
}
