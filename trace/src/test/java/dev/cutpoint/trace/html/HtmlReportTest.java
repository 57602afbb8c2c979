package dev.cutpoint.trace.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.cutpoint.trace.JsonLines;
import dev.cutpoint.trace.TraceReport;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlReportTest {

    private static final PageLimits SMALL = new PageLimits(3, 4, 2, 5, 1_000);

    private static String page(TraceReport report) throws IOException {
        return page(report, PageLimits.DEFAULT);
    }

    private static String page(TraceReport report, PageLimits limits) throws IOException {
        StringWriter out = new StringWriter();
        new HtmlReport(Sources.none(), ZoneOffset.UTC, limits).write(report, out);
        return out.toString();
    }

    private static String first(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String data(String page) {
        return first("<script type=\"application/json\" id=\"data\">(.*?)</script>", page);
    }

    @Test
    void nameOfAThreadLeavesNoControlCharacters() throws IOException {
        String page = page(Reports.named("evil\u001b[31m\0"));

        assertThat(page).contains("evil\\u001b[31m\\u0000");
        assertThat(page.chars()).noneMatch(each -> Character.isISOControl(each) && each != '\n' && each != '\t');
    }

    /** All texts of the data. */
    private static List<String> texts(String page) throws IOException {
        List<String> texts = new ArrayList<>();
        try (JsonParser json = new JsonFactory().createParser(data(page))) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.VALUE_STRING) {
                    texts.add(json.getText());
                }
            }
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!-- <script>",
                "\" onmouseover=\"alert(1)",
                "a\u2028b\u2029c",
                "]]>&lt;&#60;img src=x>",
                "</style></title><hr>"
            })
    void aNameIsTextWhateverItHolds(String name) throws IOException {
        String page = page(Reports.named(name));

        assertThat(page.split("<script", -1)).as("elements").hasSize(3);
        assertThat(page.split("</script", -1)).hasSize(3);
        assertThat(page)
                .doesNotContain("<hr", "<img", "<!--")
                .doesNotContainPattern("<[a-z][^>]*onmouseover")
                .contains("<!DOCTYPE html>");
        assertThat(data(page)).doesNotContain("<", ">", "\u2028", "\u2029");
        assertThat(texts(page)).contains(name);
    }

    @Test
    void figuresAreThoseOfTheJsonLines() throws IOException {
        TraceReport report = Reports.of(1_120, 31);
        StringWriter lines = new StringWriter();
        try (JsonLines json = new JsonLines(lines)) {
            json.summary(report, 0);
        }
        String page = page(report, SMALL);

        for (String figure : List.of("cancellations", "findings", "reached")) {
            assertThat(first("id=\"n-" + figure + "\">([\\d,]+)<", page).replace(",", ""))
                    .as(figure)
                    .isEqualTo(first("\"" + figure + "\":(\\d+)", lines.toString()));
        }
        assertThat(first("id=\"n-points\">(\\d+)<", page))
                .isEqualTo(first("\"suspendPoints\":(\\d+)", lines.toString()));
    }

    @Test
    void whatThereIsNoRoomForIsSaid() throws IOException {
        String page = page(Reports.of(120, 31), SMALL);

        assertThat(page)
                .contains("This page leaves out 117 of 120 cancellations")
                .contains("This page leaves out 27 of 31 suspend points");
        assertThat(data(page).split("\"id\":", -1)).hasSize(4);
        assertThat(data(page)).contains("\"id\":50,", "\"id\":100,", "\"id\":1,");
        assertThat(first("(\"points\":\\[.*?\\]\\])", data(page)).split("\\[\\d", -1))
                .hasSize(5);
        assertThat(page.split("<details id=\"c", -1)).hasSize(3);
    }

    @Test
    void aSmallReportIsThereAsAWhole() throws IOException {
        assertThat(page(Reports.of(120, 31))).doesNotContain("leaves out");
    }

    @Test
    void nothingButItsOwnCodeRuns() throws IOException, GeneralSecurityException {
        String page = page(Reports.of(1, 1));
        String policy =
                first("Content-Security-Policy\" content=\"(.*?)\">", page).replace("&#39;", "'");

        assertThat(policy).startsWith("default-src 'none';");
        assertThat(policy).contains(hash(first("<style>(.*?)</style>", page)));
        assertThat(policy).contains(hash(first("<script>(.*?)</script>", page)));
        assertThat(page.replace("'http://www.w3.org/2000/svg'", ""))
                .doesNotContain("http:", "https:", " style=\"", "onclick=");
    }

    private static String hash(String text) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void tracesAndPointsCanBeReadWithoutScripts() throws IOException {
        String page = page(Reports.of(50, 6));

        assertThat(page).contains("<details id=\"c50\">", "asked by      main", "Till0.serve(Till.java)");
    }

    @Test
    void anEmptyReportIsAPageToo() throws IOException {
        assertThat(page(Reports.of(0, 0)))
                .contains("Nothing was cancelled.", "No rule had evidence", "The recording knows no suspend point.");
    }
}
