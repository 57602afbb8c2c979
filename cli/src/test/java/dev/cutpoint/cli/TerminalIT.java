package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cutpoint run} on a real terminal, which {@code script} makes. */
class TerminalIT {
    private static final String CTRL_C = "\u0003";

    @TempDir
    private Path folder;

    @Test
    void ctrlCReachesTheProgramOnceAndTracesStillCome() throws Exception {
        CommandUnderTest run =
                onTerminal(CommandUnderTest.till("stay")).awaitLine("closed").with(CTRL_C);

        String rest = run.out();
        assertThat(run.exit()).isEqualTo(130);
        assertThat(rest).containsOnlyOnce("lights out").contains("1 cancellation ");
        assertThat(rest).as("colours").contains("\u001b[");
    }

    private CommandUnderTest onTerminal(List<String> program) throws Exception {
        assumeTrue(
                Executables.find("script", System.getenv()).isPresent()
                        && System.getProperty("os.name").equals("Linux"),
                "util-linux has another script than the rest of the world");
        List<String> command = new ArrayList<>(List.of("run", "--"));
        command.addAll(program);
        return CommandUnderTest.start(folder, List.of("sh", "-c", "exec script -qec \"$*\" /dev/null", "sh"), command);
    }
}
