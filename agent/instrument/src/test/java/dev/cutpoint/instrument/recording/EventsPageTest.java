package dev.cutpoint.instrument.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Timespan;
import org.junit.jupiter.api.Test;

/** The page of events is made of the classes that are recorded; {@code -Dcutpoint.refresh=true} writes it. */
class EventsPageTest {
    private static final String HEAD = """
            # Events

            Generated from the event classes; `mvn verify -Dcutpoint.refresh=true` writes it again.

            A recording is an ordinary JFR file: `jfr print --events dev.cutpoint.Request FILE` and JDK Mission Control read it. Times
            called nanos are of `System.nanoTime`; the `Session` event relates them to the time of day. All events are off until the
            agent turns them on in its own recording. Beside them a recording holds the waits of platform threads as the JDK
            records them: WAITS; and `LOSS`, should the flight recorder lose any event.
            """;

    @Test
    void thePageSaysWhatTheClassesSay() throws IOException {
        Path page = Path.of(System.getProperty("cutpoint.root"), "docs", "events.md");
        String expected = page();
        if (Boolean.getBoolean("cutpoint.refresh")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, expected);
        }
        assertThat(page)
                .as("stale; -Dcutpoint.refresh=true writes it again")
                .content()
                .isEqualTo(expected);
    }

    @Test
    void everyEventAndFieldExplainsItself() {
        for (Class<? extends Event> type : OwnEvents.classes()) {
            assertThat(type.getAnnotation(Name.class).value()).startsWith("dev.cutpoint.");
            assertThat(type.getAnnotation(Enabled.class).value()).isFalse();
            assertThat(type.getAnnotation(Description.class).value()).isNotBlank();
            for (Field each : fields(type)) {
                assertThat(each.getAnnotation(Label.class)).as(each.toString()).isNotNull();
                assertThat(each.getAnnotation(Description.class))
                        .as(each.toString())
                        .isNotNull();
            }
        }
    }

    private static String page() {
        StringBuilder page = new StringBuilder(HEAD.replace(
                        "WAITS",
                        "`" + String.join("`, `", OwnEvents.WAITS) + "`; from JDK 22 on also `"
                                + String.join("`, `", OwnEvents.SOCKET_WAITS) + "`")
                .replace("LOSS", OwnEvents.LOSS));
        for (Class<? extends Event> type : OwnEvents.classes()) {
            page.append("\n## ").append(type.getAnnotation(Name.class).value()).append("\n\n");
            page.append(type.getAnnotation(Description.class).value()).append(".\n\n");
            page.append("| field | type | what it says |\n|---|---|---|\n");
            fields(type).forEach(each -> page.append(row(each)));
        }
        return page.toString();
    }

    private static String row(Field field) {
        String unit = field.isAnnotationPresent(Timespan.class) ? ", nanoseconds" : "";
        return "| `%s` | %s%s | %s |\n"
                .formatted(
                        field.getName(),
                        field.getType().getSimpleName(),
                        unit,
                        field.getAnnotation(Description.class).value().replace("|", "\\|"));
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> each = type; each != Event.class; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }
}
