package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.plain.CancelledTask;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.OnEveryJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmc.common.item.Attribute;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.common.item.IItemIterable;
import org.openjdk.jmc.common.item.ItemFilters;
import org.openjdk.jmc.common.unit.UnitLookup;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;

/** Our recordings are ordinary ones: other tools read them, with names and descriptions. */
class RecordingReadersIT {
    private static final String REQUEST = "dev.cutpoint.Request";

    @TempDir
    private Path folder;

    @OnEveryJdk
    void theToolOfTheJdkPrintsThem(JdkInstallation jdk) throws Exception {
        String recording = record(jdk).toString();

        assertThat(jfr(jdk, "print", "--events", "dev.cutpoint.*", recording))
                .contains(REQUEST + " {", "kind = \"future-cancel\"", "java.lang.InterruptedException")
                .contains(CancelledTask.class.getName());
        assertThat(jfr(jdk, "metadata", recording))
                .contains("@Name(\"" + REQUEST + "\")", "@Description(\"Somebody asked to cancel something\")");
    }

    @OnEveryJdk
    void missionControlReadsThem(JdkInstallation jdk) throws Exception {
        IItemCollection recorded =
                JfrLoaderToolkit.loadEvents(record(jdk).toFile()).apply(ItemFilters.type(REQUEST));

        assertThat(recorded.stream().map(IItemIterable::getType))
                .allSatisfy(type -> assertThat(type.getName()).isEqualTo("Cancellation Requested"))
                .isNotEmpty();
        assertThat(text("kind", recorded)).containsExactly("future-cancel");
        assertThat(text("threadName", recorded)).containsExactly("main");
    }

    private Path record(JdkInstallation jdk) throws IOException, InterruptedException {
        return ForkedJvm.on(jdk, folder)
                .agent("profile=diagnose")
                .main(CancelledTask.class)
                .run()
                .recording()
                .orElseThrow();
    }

    private static Stream<String> text(String field, IItemCollection events) {
        return events.values(Attribute.attr(field, field, UnitLookup.PLAIN_TEXT))
                .get();
    }

    private String jfr(JdkInstallation jdk, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(jdk.tool("jfr").toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("jfr.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ended").isTrue();
        return Files.readString(out);
    }
}
