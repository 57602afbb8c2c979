package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachTargetTest {
    private static final long PID = 4711;

    @TempDir
    private Path processes;

    @Test
    void jvmIsKnownByItsLibrary() throws IOException {
        mapped("7f00-7f01 r-xp 00000000 08:01 12 /usr/lib/jvm/lib/server/libjvm.so\n");

        assertThatCode(target(17)::requireJvm).doesNotThrowAnyException();
    }

    @Test
    void otherProgramIsRefused() throws IOException {
        mapped("5500-5501 r-xp 00000000 08:01 12 /usr/bin/sleep\n");

        assertThatThrownBy(target(25)::requireJvm).hasMessageContaining("process 4711 is no JVM");
    }

    @Test
    void untoldProcessIsRefusedWhereTheJdkWouldSignalItUnseen() {
        assertThatThrownBy(target(17)::requireJvm)
                .isInstanceOf(CommandFailure.class)
                .hasMessage("cannot tell whether process 4711 is a JVM, and JDK 17 would end it if it is none;"
                        + " run the command with JDK 21 or later");
        assertThatCode(target(21)::requireJvm).doesNotThrowAnyException();
    }

    private AttachTarget target(int jdk) {
        return new AttachTarget(PID, processes, jdk);
    }

    private void mapped(String maps) throws IOException {
        Files.writeString(
                Files.createDirectory(processes.resolve(Long.toString(PID))).resolve("maps"), maps);
    }
}
