package dev.cutpoint.trace.html;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;

/** Writes the largest page that there is, to be opened and looked at: 10,000 cancellations and 20,000 suspend points. */
final class LargePage {

    private LargePage() {}

    public static void main(String[] arguments) throws IOException {
        long begin = System.nanoTime();
        Path file = Path.of(arguments[0]);
        try (Writer out = Files.newBufferedWriter(file)) {
            new HtmlReport(Sources.none(), ZoneOffset.UTC).write(Reports.of(10_000, 20_000, 1), out);
        }
        System.out.printf("%d bytes in %d ms%n", Files.size(file), (System.nanoTime() - begin) / 1_000_000);
    }
}
