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
        JsonReport report = report(jdk, "profile=diagnose,suspend-threshold=0ms");

        assertThat(report.cancellations().stream().map(ClearedInterruptsIT::onlyEffect))
                .extracting(effect -> effect.path("exception").asText("none"))
                .containsExactly(THROWN, "none", THROWN);
        assertThat(report.suspendPoints())
                .filteredOn(point -> point.at("/at/method").asText().equals("restore"))
                .extracting(point -> point.get("cancelled").asInt())
                .containsExactly(2);
    }

    /** The thread ends with its status set, but that is the last one's. */
    @OnEveryJdk
    void lastNoLongerThanUntilTheyWereCleared(JdkInstallation jdk) throws Exception {
        JsonReport report = report(jdk, "profile=diagnose,slow-threshold=0ms");

        assertThat(report.findings())
                .extracting(
                        finding -> finding.get("rule").asText(),
                        finding -> finding.get("cancellations").toString())
                .containsExactly(tuple("CP09", "[3]"));
    }

    private JsonReport report(JdkInstallation jdk, String agentOptions) throws Exception {
        FinishedJvm jvm = ForkedJvm.on(jdk, folder)
                .agent(agentOptions)
                .main(ClearedInterrupts.class)
                .run();
        assertThat(jvm.out()).containsExactly("left behind true", "left behind true");
        return JsonReport.ofRecording(jvm, folder.resolve("report"));
    }

    private static JsonNode onlyEffect(JsonNode cancellation) {
        assertThat(cancellation.get("effects")).hasSize(1);
        return cancellation.get("effects").get(0);
    }
}
