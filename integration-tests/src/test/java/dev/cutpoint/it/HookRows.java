package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** What a recording says of the hooks. */
final class HookRows {
    private HookRows() {}

    static void assertAllBound(Path recording) throws IOException {
        List<RecordedEvent> rows = RecordingFile.readAllEvents(recording).stream()
                .filter(each -> each.getEventType().getName().equals("dev.cutpoint.Hook"))
                .toList();

        assertThat(rows.stream().filter(each -> each.getBoolean("expected") && !each.getBoolean("bound")))
                .isEmpty();
        assertThat(rows.stream().filter(each -> each.getBoolean("bound"))).hasSizeGreaterThan(20);
    }
}
