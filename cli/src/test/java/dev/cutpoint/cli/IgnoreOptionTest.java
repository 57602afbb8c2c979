package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IgnoreOptionTest {
    @TempDir
    private Path folder;

    private final TestEnvironment user = new TestEnvironment();

    @Test
    void anEntryWithoutAReasonIsWrongUsage() throws IOException {
        Path list = Files.writeString(folder.resolve("accepted.txt"), "# ours\nCP01 shop.Till\n");

        assertThat(user.run("report", "none.jfr", "--ignore", list.toString())).isEqualTo(2);
        assertThat(user.err())
                .isEqualTo("cutpoint: " + list
                        + ":2 gives no reason; say after # why it may be ignored; see cutpoint report --help\n");
    }

    @Test
    void itIsReadBeforeAnythingRuns() throws IOException {
        Path list = Files.writeString(folder.resolve("accepted.txt"), "CP99 shop.Till # why\n");

        assertThat(user.run("run", "--ignore", list.toString(), "--", "no-such-command"))
                .isEqualTo(2);
        assertThat(user.err()).contains(list + ":1 names 'CP99', which is no rule");
    }

    @Test
    void aListThatIsNotThereIsSaidToBeSo() {
        Path list = folder.resolve("none.txt");

        assertThat(user.run("report", "none.jfr", "--ignore", list.toString())).isEqualTo(4);
        assertThat(user.err())
                .isEqualTo("cutpoint: cannot read " + list + ": it does not exist; name another file with --ignore\n");
    }

    @Test
    void aReportIsNotWrittenOverIt() throws IOException {
        String list = Files.writeString(folder.resolve("accepted.txt"), "CP01 a # b\n")
                .toString();

        assertThat(user.run("report", "none.jfr", "--ignore", list, "--sarif", list))
                .isEqualTo(2);
        assertThat(user.err()).contains("--sarif " + list + " would overwrite what is read");
    }

    @Test
    void sarifHasAPlaceOfItsOwn() {
        assertThat(user.run("report", "none.jfr", "--json", "x", "--sarif", "x"))
                .isEqualTo(2);
        assertThat(user.err()).contains("--json and --sarif name the same place");
        assertThat(new TestEnvironment().run("report", "none.jfr", "--sarif", folder.toString()))
                .isEqualTo(4);
    }
}
