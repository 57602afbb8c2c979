package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.page.Bakery;
import dev.cutpoint.it.rig.Browser;
import dev.cutpoint.it.rig.CutpointJar;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.JdkInstallations;
import dev.cutpoint.it.rig.ProgramClasses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** The page of {@code --html}, opened from disk in a real browser. */
class HtmlReportIT {
    private static final int PHONE = 390;

    @TempDir
    private static Path folder;

    private static Path page;
    private static Browser browser;

    @BeforeAll
    static void makeThePage() throws IOException, InterruptedException {
        browser = Browser.start();
        page = folder.resolve("report.html");
        JdkInstallation jdk = JdkInstallations.newest();
        FinishedJvm run = ForkedJvm.on(jdk, folder)
                .jar(
                        CutpointJar.path(),
                        "run",
                        "--html=" + page,
                        "--slow-threshold=100ms",
                        "--",
                        jdk.tool("java").toString(),
                        "-cp",
                        ProgramClasses.placeOf(Bakery.class).toString(),
                        Bakery.class.getName())
                .run();
        assertThat(run.exit()).as(String.join("\n", run.err())).isZero();
        assertThat(run.out()).contains("closed");
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void openThePage() {
        browser.console();
        browser.requests();
        browser.open(page, "");
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).allMatch(address -> address.startsWith("file:") || address.startsWith("data:"));
    }

    @Test
    void theFirstScreenTellsWhatHappened() {
        assertThat(browser.find(".headline").getText()).isEqualTo("3 cancellations, 3 findings.");
        assertThat(texts(".finding h4").stream().map(title -> title.replaceFirst("^\\w+ ", "")))
                .containsExactly("CP01 swallowed-cancellation", "CP02 illusory-cancel", "CP03 lost-result");
        assertThat(browser.find(".finding .marked").getText()).contains("catch (InterruptedException notNow)");
        assertThat(browser.visible(".timeline rect.wrong")).isNotEmpty();
        assertThat(browser.find("#n-cancelled").getText()).endsWith("%");
    }

    @Test
    void aNameThatIsMarkupIsText() {
        openSwallowed();

        assertThat(browser.title()).doesNotContain("broken");
        assertThat(browser.find("#one").getText()).contains("Reached " + Bakery.NAME);
    }

    @Test
    void aCancellationOpensAsAPicture() {
        openSwallowed();

        assertThat(texts("#one .lane-name")).hasSize(2).first().isEqualTo("main");
        assertThat(browser.visible("#one .bar-on")).hasSize(1);
        assertThat(browser.find("#one .facts").getText()).contains("Bakery.day(Bakery.java:");
        browser.pressEscape();
        assertThat(browser.visible("#list li")).hasSize(3);
    }

    @Test
    void aHopThatWasLostIsDrawnAsLost() {
        browser.click(".finding.warning .where a");

        assertThat(browser.evaluate("document.querySelectorAll('#one .wire.lost').length"))
                .isEqualTo(1L);
        assertThat(texts("#one .lost-text")).contains("never told", "String lost");
        assertThat(texts("#one .lane")).anyMatch(lane -> lane.endsWith("callback"));
    }

    @Test
    void listsAreNarrowedByWhatIsAskedFor() {
        browser.click("nav a[data-to=cancellations]");
        browser.find("#search").sendKeys("knead");
        assertThat(texts("#list .what")).containsExactly("executor-shutdown of ThreadPoolExecutor");
        assertThat(browser.find("#shown").getText()).isEqualTo("1 of 3 cancellations");

        browser.click("#filters button");
        browser.find("#f-rule").sendKeys("CP02");
        assertThat(texts("#list .what")).containsExactly("future-cancel of CompletableFuture");
    }

    @Test
    void everythingGoesByKeysToo() {
        browser.press("2");
        assertThat(browser.visible("#list li")).hasSize(3);
        browser.press("j");
        browser.press("j");
        browser.press("\n");
        assertThat(browser.find("#one h2").getText()).startsWith("Cancellation 2");
        browser.press("/");
        assertThat(browser.evaluate("document.activeElement.id")).isEqualTo("search");
        browser.pressEscape();
        browser.press("3");
        assertThat(browser.visible("#tree summary")).isNotEmpty();
        browser.press("?");
        assertThat(browser.find("#help").isDisplayed()).isTrue();
    }

    @Test
    void coverageOpensDownToTheSource() {
        browser.click("nav a[data-to=coverage]");
        browser.visible("#tree details.type:not([open]) > summary").forEach(WebElement::click);
        browser.settle();

        assertThat(texts("#tree .p-cancelled .code"))
                .contains("dough.poll(loaf == 0 ? 60_000 : rest, TimeUnit.MILLISECONDS);");
        assertThat(texts("#tree .p-resumed")).anyMatch(line -> line.endsWith("never cancelled"));
        assertThat(texts("#tree .seen"))
                .anyMatch(line -> line.matches("(longest wait .+ · )?seen \\d\\d:\\d\\d:\\d\\d.*"));
    }

    @Test
    void theThemeIsTheSystemsUntilSomebodyChooses() {
        browser.prefer("dark");
        Object dark = browser.evaluate("getComputedStyle(document.body).backgroundColor");
        browser.prefer("light");
        Object light = browser.evaluate("getComputedStyle(document.body).backgroundColor");
        assertThat(dark).isNotEqualTo(light);

        browser.click("#theme");
        browser.click("#theme");
        assertThat(browser.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(dark);
        browser.click("#theme");
    }

    @Test
    void itCanBeReadWithoutScripts() {
        browser.scripts(false);
        browser.open(page, "");
        try {
            assertThat(browser.find(".headline").isDisplayed()).isTrue();
            assertThat(browser.visible(".finding")).hasSize(3);
            assertThat(browser.visible("#cancellations .static details")).hasSize(3);
            browser.find("#cancellations .static summary").click();
            assertThat(browser.find("#cancellations .static pre").getText()).contains("asked by", "outcome");
            assertThat(texts("#coverage td")).contains("SynchronousQueue.poll");
            assertThat(browser.visible("#filters")).isEmpty();
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void axeFindsNoFaultInEitherTheme() throws IOException {
        for (String theme : List.of("light", "dark")) {
            browser.prefer(theme);
            for (String view : List.of("#overview", "#cancellations", "#c1", "#c2", "#coverage")) {
                browser.open(page, view);
                assertThat(browser.inaccessible()).as(theme + " " + view).isEmpty();
            }
        }
    }

    @Test
    void nothingIsWiderThanAPhone() {
        browser.width(PHONE);
        for (String view : List.of("#overview", "#cancellations", "#c1", "#c2", "#c3", "#coverage")) {
            browser.open(page, view);
            assertThat(browser.evaluate("document.documentElement.scrollWidth"))
                    .as(view)
                    .isEqualTo((long) PHONE);
        }
        browser.width(0);
    }

    private static void openSwallowed() {
        browser.click(".finding.error .where a");
    }

    private static List<String> texts(String selector) {
        return browser.visible(selector).stream()
                .map(WebElement::getText)
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .toList();
    }
}
