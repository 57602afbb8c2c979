package dev.cutpoint.trace.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.trace.ExpectedFile;
import dev.cutpoint.trace.Finding;
import dev.cutpoint.trace.FindingRules;
import dev.cutpoint.trace.Frame;
import dev.cutpoint.trace.IgnoredFinding;
import dev.cutpoint.trace.RuleText;
import dev.cutpoint.trace.Severity;
import dev.cutpoint.trace.Summary;
import dev.cutpoint.trace.TraceReport;
import dev.cutpoint.trace.html.Sources;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SarifReportTest {

    private static final Finding SWALLOWED = finding("CP01", new Frame("shop.Till", "serve", 12, "Till.java"));
    private static final Finding LOCKED = finding("CP05", new Frame("shop.Till$Drawer", "open", 40, "Till.java"));
    private static final Finding CLOSING = finding("CP01", new Frame("shop.Till", "close", 30, "Till.java"));

    @TempDir
    private Path folder;

    /** Without the rules: their texts are those of docs/findings.md. */
    @Test
    void logIsAsExpected() throws IOException {
        String log = log(List.of(SWALLOWED, LOCKED), List.of(ignored(CLOSING, IgnoredFinding.By.LIST)));
        ExpectedFile.check(
                "report.sarif",
                log.replaceFirst("(?s)\"rules\" : \\[.*?\\]\\s*\\}\\s*\\},\\s*\"invocations\"", "…") + '\n');
    }

    @Test
    void whatTheFormatRequiresIsThere() throws IOException {
        ParsedJson log = ParsedJson.of(log(List.of(SWALLOWED, LOCKED), List.of()));
        assertThat(log.text("version")).isEqualTo("2.1.0");
        assertThat(log.text("$schema")).endsWith("sarif-2.1.0.json");
        ParsedJson run = log.list("runs").get(0);
        assertThat(run.at("tool").at("driver").text("name")).isEqualTo("Cutpoint");
        assertThat(run.list("invocations").get(0).value("executionSuccessful")).isEqualTo(true);
        assertThat(run.list("invocations").get(0).value("exitCode")).isEqualTo(3);
        List<ParsedJson> rules = run.at("tool").at("driver").list("rules");
        for (ParsedJson result : run.list("results")) {
            assertThat(rules.get((int) result.value("ruleIndex")).text("id")).isEqualTo(result.text("ruleId"));
            assertThat(result.at("message").text("text")).isNotEmpty();
            assertThat(result.text("level")).isIn("error", "warning", "note");
            ParsedJson place = result.list("locations").get(0).at("physicalLocation");
            assertThat((int) place.at("region").value("startLine")).isPositive();
            URI uri = URI.create(place.at("artifactLocation").text("uri"));
            assertThat(uri.isAbsolute()).isFalse();
            assertThat(uri.getPath()).isEqualTo("shop/Till.java");
        }
    }

    @Test
    void everyRuleIsDescribed() throws IOException {
        List<ParsedJson> rules = ParsedJson.of(log(List.of(), List.of()))
                .list("runs")
                .get(0)
                .at("tool")
                .at("driver")
                .list("rules");
        assertThat(rules).hasSameSizeAs(FindingRules.all());
        for (int i = 0; i < rules.size(); i++) {
            RuleText text = FindingRules.all().get(i).text();
            ParsedJson rule = rules.get(i);
            assertThat(rule.text("id")).isEqualTo(text.id());
            assertThat(rule.text("name")).isEqualTo(text.name());
            assertThat(rule.at("shortDescription").text("text")).isEqualTo(text.meaning());
            assertThat(rule.at("fullDescription").text("text")).isEqualTo(text.explanation());
            assertThat(rule.at("help").text("text")).contains(text.advice());
            assertThat(rule.at("help").text("markdown"))
                    .contains(text.goodExample().strip(), "```java");
            assertThat(rule.at("defaultConfiguration").text("level"))
                    .isEqualTo(text.severity().word());
        }
    }

    @Test
    void aFindingIsKnownAgainWhenItsLineMoves() throws IOException {
        Finding moved = finding("CP01", new Frame("shop.Till", "serve", 99, "Till.java"));
        assertThat(fingerprints(moved)).isEqualTo(fingerprints(SWALLOWED));
        assertThat(fingerprints(CLOSING)).doesNotContainAnyElementsOf(fingerprints(SWALLOWED));
        assertThat(fingerprints(SWALLOWED, moved)).hasSize(2).doesNotHaveDuplicates();
        assertThat(fingerprints(SWALLOWED, moved).get(0))
                .isEqualTo(fingerprints(SWALLOWED).get(0));
    }

    @Test
    void whatIsIgnoredIsSuppressedWithTheReason() throws IOException {
        List<ParsedJson> results = results(
                List.of(SWALLOWED),
                List.of(ignored(LOCKED, IgnoredFinding.By.ANNOTATION), ignored(CLOSING, IgnoredFinding.By.LIST)));
        assertThat(results.get(0).has("suppressions")).isFalse();
        assertThat(suppression(results.get(1)))
                .isEqualTo(Map.of("kind", "inSource", "status", "accepted", "justification", "it is closing"));
        assertThat(suppression(results.get(2)))
                .isEqualTo(Map.of("kind", "external", "status", "accepted", "justification", "it is closing"));
    }

    @Test
    void sourceBelowTheWorkingFolderIsNamedFromThere() throws IOException {
        Path module = folder.resolve("a till/src/main/java");
        Files.createDirectories(module.resolve("shop"));
        Files.writeString(module.resolve("shop/Till.java"), "package shop;");
        Sources sources = Sources.in(List.of(folder));

        assertThat(uri(sources, folder, SWALLOWED.at())).isEqualTo("a%20till/src/main/java/shop/Till.java");
        assertThat(uri(sources, folder.resolve("elsewhere"), SWALLOWED.at())).isEqualTo("shop/Till.java");
        assertThat(uri(sources, folder, new Frame("shop.Shop", "open", 1, "Shop.java")))
                .isEqualTo("shop/Shop.java");
    }

    @Test
    void whatIsNotKnownIsNamedByConvention() {
        assertThat(uri(Sources.none(), folder, new Frame("shop.Till$1", "run", 0, "")))
                .isEqualTo("shop/Till.java");
        assertThat(uri(Sources.none(), folder, new Frame("Till", "run", 0, "../../Till.java")))
                .isEqualTo("Till.java");
        assertThat(uri(Sources.none(), folder, new Frame("läden.Till", "run", 1, "a:b.kt")))
                .isEqualTo("l%C3%A4den/a%3Ab.kt");
    }

    private static Map<?, ?> suppression(ParsedJson result) {
        return result.list("suppressions").get(0).asMap();
    }

    private static String uri(Sources sources, Path base, Frame at) {
        return new SourcePaths(sources, base).uri(at);
    }

    private static List<Object> fingerprints(Finding... findings) throws IOException {
        return results(List.of(findings), List.of()).stream()
                .map(result -> (Object) result.at("partialFingerprints").asMap())
                .toList();
    }

    private static List<ParsedJson> results(List<Finding> findings, List<IgnoredFinding> ignored) throws IOException {
        return ParsedJson.of(log(findings, ignored)).list("runs").get(0).list("results");
    }

    private static String log(List<Finding> findings, List<IgnoredFinding> ignored) throws IOException {
        TraceReport report = new TraceReport(
                List.of(),
                List.of(),
                findings,
                ignored,
                List.of(),
                List.of(),
                List.of(),
                List.of("JVM 7 was killed"),
                new Summary(5, findings.size(), 0, 0, 0, 0));
        StringWriter out = new StringWriter();
        new SarifReport(new SourcePaths(Sources.none(), Path.of("")), "1.0").write(report, 3, out);
        return out.toString();
    }

    private static IgnoredFinding ignored(Finding finding, IgnoredFinding.By by) {
        return new IgnoredFinding(finding, by, "it is closing");
    }

    private static Finding finding(String rule, Frame at) {
        RuleText text = FindingRules.find(rule).orElseThrow().text();
        return new Finding(rule, text.name(), Severity.WARNING, at, "went \"on\"", 2, List.of(1L));
    }
}
