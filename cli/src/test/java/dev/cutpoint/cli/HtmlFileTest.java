package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cutpoint.trace.Summary;
import dev.cutpoint.trace.TraceReport;
import dev.cutpoint.trace.html.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlFileTest {
    private static final TraceReport NOTHING = new TraceReport(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), new Summary(0, 0, 0, 0, 0, 0));

    @TempDir
    private Path folder;

    private final TestEnvironment user = new TestEnvironment();

    @Test
    void thePageTakesThePlaceOfAnOlderOne() throws IOException {
        Path page = Files.writeString(folder.resolve("report.html"), "old");
        file(page.toString()).write(NOTHING);

        assertThat(page).content().startsWith("<!DOCTYPE html>").endsWith("</html>\n");
        assertThat(names()).containsExactly("report.html");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path page = Files.writeString(folder.resolve("report.html"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("latest.html"), page);
        file(link.toString()).write(NOTHING);

        assertThat(link).isSymbolicLink();
        assertThat(page).content().startsWith("<!DOCTYPE html>");
    }

    @Test
    void coverageOpensAtTheCoverage() throws IOException {
        Path page = folder.resolve("coverage.html");
        file(page.toString()).writeCoverage(NOTHING);

        assertThat(page).content().contains("data-view=\"coverage\"");
    }

    @Test
    void aDashIsStandardOutput() {
        HtmlFile file = file("-");
        file.write(NOTHING);

        assertThat(file.ownsStandardOutput()).isTrue();
        assertThat(user.out()).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsKnownBeforeAnyWork() throws IOException {
        String gone = folder.resolve("gone/report.html").toString();

        assertThatThrownBy(() -> file(gone))
                .isInstanceOf(CommandFailure.class)
                .hasMessage("cannot write " + gone + ": its folder does not exist; name another file with --html");
        assertThatThrownBy(() -> file(folder.toString())).hasMessageContaining("it is a folder");
        assertThat(names()).isEmpty();
    }

    @Test
    void aFailureIsOneLineAndFour() {
        assertThat(user.run("report", "--html", folder.resolve("gone/x.html").toString(), "x.jfr"))
                .isEqualTo(4);
        assertThat(user.err()).startsWith("cutpoint: cannot write ").contains("--html");
        assertThat(user.err().lines()).hasSize(1);
    }

    @Test
    void twoFormsCannotHaveOnePlace() {
        assertThat(user.run("report", "--html", "-", "--json", "-", "x.jfr")).isEqualTo(2);
        assertThat(user.err()).startsWith("cutpoint: --json and --html name the same place");
    }

    @Test
    void sourcesThatAreNotThereAreWrongUsage() {
        assertThat(user.run("coverage", "--html", "-", "--sources", "/no/such", "x.jfr"))
                .isEqualTo(2);
        assertThat(user.err()).startsWith("cutpoint: --sources /no/such does not exist");
    }

    private HtmlFile file(String target) {
        return HtmlFile.open(Optional.of(target), Sources.none(), user.environment());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}
