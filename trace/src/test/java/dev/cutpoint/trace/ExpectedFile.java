package dev.cutpoint.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file under version control; {@code -Dcutpoint.refresh=true} writes it instead. */
public final class ExpectedFile {

    private ExpectedFile() {}

    static void check(Path file, String content) throws IOException {
        if (Boolean.getBoolean("cutpoint.refresh")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, content);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("%s, written again by -Dcutpoint.refresh=true", file)
                .isEqualTo(content);
    }

    /** One of this module's expected files. */
    public static void check(String name, String content) throws IOException {
        check(Path.of("src", "test", "resources", "expected", name), content);
    }
}
