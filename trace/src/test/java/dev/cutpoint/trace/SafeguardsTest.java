package dev.cutpoint.trace;

import static dev.cutpoint.trace.Frames.FUTURE_TASK;
import static dev.cutpoint.trace.Frames.SLEEP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.trace.Trail.Late;
import java.io.IOException;
import java.io.StringWriter;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SafeguardsTest {

    private static final String FUTURE = "java.util.concurrent.FutureTask";
    private static final String LOCK = "java.util.concurrent.locks.ReentrantLock.lock:322";
    private static final String SHIELD = "dev.cutpoint.api.Cancellation.shielded:161";
    private static final String CLOSE = "dev.cutpoint.api.Guard.close:72";
    private static final String ENTRY = "shop.Mail.send:8";

    private static Trail reached() {
        return Trail.diagnose().cancel(FUTURE).at(0.1).on("pool-1").reach();
    }

    private static Trail guarded() {
        return reached()
                .at(1300)
                .shielded(1299, SHIELD, "shop.Mail.flush:21", ENTRY)
                .at(1301)
                .delivery(SLEEP, "shop.Mail.pause:30", ENTRY, FUTURE_TASK)
                .at(1302)
                .guard("on-cancel", "java.io.IOException", CLOSE, ENTRY)
                .at(1305)
                .unwound("future-task");
    }

    @Test
    void shieldsAndGuardsHaveRows() {
        String text = new TextTrace(Style.PLAIN, 120, false, ZoneOffset.UTC)
                .report(guarded().report());
        assertThat(text)
                .containsPattern("(?m)^  shielded +for 1\\.30 s +Mail\\.flush(:|.*:)21")
                .containsPattern("(?m)^  guard +on-cancel +Mail\\.send.*:8.* +ran 2\\.0 ms, threw IOException$");
    }

    @Test
    void shieldsAndGuardsHaveFields() throws IOException {
        StringWriter out = new StringWriter();
        try (JsonLines json = new JsonLines(out)) {
            json.report(guarded().report(), 0);
        }
        assertThat(out.toString())
                .contains("\"guards\":[{\"kind\":\"on-cancel\",\"at\":{\"class\":\"shop.Mail\"")
                .contains("\"ranMs\":2,\"exception\":\"java.io.IOException\"}]")
                .contains("\"shields\":[{\"at\":{\"class\":\"shop.Mail\"")
                .contains("\"heldMs\":1299}]");
    }

    @Test
    void guardBelowACallbackIsAHop() {
        Trail trail = Trail.diagnose().cancel(FUTURE).at(2).cleanedUp("on-cancel", "java.lang.Error", CLOSE, ENTRY);
        String text = new TextTrace(Style.PLAIN, 120, false, ZoneOffset.UTC).report(trail.report());
        assertThat(text).containsPattern("(?m)^  guard on +main +Mail\\.send.*:8.* +ran 2\\.0 ms, threw Error$");
    }

    @Test
    void whatIsHeldBackIsNotDeaf() {
        Trail trail = reached()
                .at(900)
                .shielded(899, SHIELD, ENTRY)
                .statusRead(LOCK, "shop.Mail.lock:12", ENTRY, FUTURE_TASK)
                .at(1500)
                .waited(600, LOCK, "shop.Mail.lock:12", ENTRY, FUTURE_TASK)
                .at(1501)
                .end("future-task");
        assertThat(trail.findings()).isEmpty();
        assertThat(trail.onlyEffect().outcome()).isEqualTo(Outcome.ENDED);
    }

    @Test
    void whatIsDeafAfterTheShieldIsDeaf() {
        Trail trail = reached()
                .at(900)
                .shielded(899, SHIELD, ENTRY)
                .statusRead(LOCK, "shop.Mail.lock:12", ENTRY, FUTURE_TASK)
                .at(2500)
                .waited(1600, LOCK, "shop.Mail.lock:12", ENTRY, FUTURE_TASK)
                .at(2501)
                .end("future-task");
        assertThat(trail.findings()).contains("CP10 Mail.java:12");
    }

    @Test
    void shieldedComputationThatEndsSoonAfterwardsIsNoIllusion() {
        Trail trail = reached()
                .at(1500)
                .shielded(1499, SHIELD, ENTRY)
                .at(1600)
                .late(Late.computed("", ENTRY), FUTURE_TASK)
                .end("future-task");
        assertThat(trail.findings()).isEmpty();
    }

    @Test
    void shieldedComputationThatGoesOnForLongIs() {
        Trail trail = reached()
                .at(1500)
                .shielded(1499, SHIELD, ENTRY)
                .at(2600)
                .late(Late.computed("", ENTRY), FUTURE_TASK)
                .end("future-task");
        assertThat(trail.findings()).containsExactly("CP02 Mail.java:8");
    }
}
