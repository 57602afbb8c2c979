package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.plain.ClearedInterrupts;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.JsonReport;
import dev.cutpoint.it.rig.OnEveryJdk;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** An interrupt that the owner of a thread took away is over: the next one there is another cancellation, and only that one. */
class ClearedInterruptsIT {
    private static final String THROWN = "java.lang.InterruptedException";

    @TempDir
    private Path folder;

    @OnEveryJdk
    void areNotDeliveredWithTheNextOne(JdkInstallation jdk) throws Exception {
        FinishedJvm jvm = ForkedJvm.on(jdk, folder)
                .agent("profile=diagnose,suspend-threshold=0ms")
                .main(ClearedInterrupts.class)
                .run();
        JsonReport report = JsonReport.ofRecording(jvm, folder.resolve("report"));

        assertThat(jvm.out()).containsExactly("left behind true", "left behind true", "ended", "left behind false");
        assertThat(report.cancellations().stream().map(ClearedInterruptsIT::onlyEffect))
                .extracting(effect -> effect.path("exception").asText("none"), effect -> effect.has("wentOnMs"))
                .containsExactly(tuple(THROWN, false), tuple("none", false), tuple(THROWN, true));
        assertThat(report.suspendPoints())
                .filteredOn(point -> point.get("cancelled").asInt() > 0)
                .extracting(
                        point -> point.at("/at/method").asText(),
                        point -> point.get("cancelled").asInt())
                .containsExactlyInAnyOrder(tuple("restore", 1), tuple("end", 1));
    }

    private static JsonNode onlyEffect(JsonNode cancellation) {
        assertThat(cancellation.get("effects")).hasSize(1);
        return cancellation.get("effects").get(0);
    }
}
