package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessStateTest {
    private static final long PID = 4711;

    @TempDir
    private Path processes;

    @Test
    void stoppedProcessIsRefused() throws IOException {
        status("4711 (java) T 1 4711 4711 0 -1");

        assertThatThrownBy(this::requireRunning)
                .isInstanceOf(CommandFailure.class)
                .hasMessage("process 4711 is stopped and cannot answer; let it go on with kill -CONT 4711");
    }

    @Test
    void processInADebuggerIsRefused() throws IOException {
        status("4711 (java) t 1 4711 4711 0 -1");

        assertThatThrownBy(this::requireRunning).hasMessageContaining("stopped by a debugger");
    }

    @Test
    void nameOfAProcessIsNotItsState() throws IOException {
        status("4711 (java) T 1 (x) S 1 4711 4711 0 -1");

        assertThatCode(this::requireRunning).doesNotThrowAnyException();
    }

    @Test
    void whatTheSystemDoesNotTellStopsNobody() throws IOException {
        assertThatCode(this::requireRunning).doesNotThrowAnyException();
        status("");
        assertThatCode(this::requireRunning).doesNotThrowAnyException();
    }

    private void requireRunning() {
        new ProcessState(PID, processes).requireRunning();
    }

    private void status(String text) throws IOException {
        Files.writeString(
                Files.createDirectories(processes.resolve(Long.toString(PID))).resolve("stat"), text);
    }
}
