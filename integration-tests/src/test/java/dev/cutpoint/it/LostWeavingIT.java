package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.hostile.HostProgram;
import app.hostile.ReplacingAgent;
import dev.cutpoint.it.rig.AgentJar;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.OnEveryJdk;
import dev.cutpoint.it.rig.RunningJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What another agent throws away of the weaving is put back, a few times, and the report says so. */
class LostWeavingIT {
    private static final String FUTURE = "java.util.concurrent.CompletableFuture";
    private static final String TASK = "java.util.concurrent.FutureTask";

    @TempDir
    private Path folder;

    private Path hostile;

    @BeforeEach
    void makeTheAgent() throws IOException {
        hostile = AgentJar.make(folder.resolve("hostile.jar"), ReplacingAgent.class);
    }

    @OnEveryJdk
    void isPutBackWhenALaterAgentReplacesAClassOnce(JdkInstallation jdk) throws Exception {
        FinishedJvm jvm = on(jdk, "once").main(HostProgram.class, "await").run();

        assertThat(jvm.out()).containsExactly("future seen");
        assertPutBack(jvm);
    }

    @OnEveryJdk
    void isPutBackWhenAnAgentComesByAndReplacesAClass(JdkInstallation jdk) throws Exception {
        RunningJvm running = ForkedJvm.on(jdk, folder)
                .agent("profile=watch,print=true")
                .main(HostProgram.class, "visited")
                .start();
        try (running) {
            running.awaitLine("future seen true");
            running.attach(hostile, "once");
            FinishedJvm jvm = running.say("\n").await();

            assertThat(jvm.out()).containsExactly("future seen true", "future seen");
            assertPutBack(jvm);
        }
    }

    /** The transformer that stays would replace the class each time that it is put back, if it still came after ours. */
    @OnEveryJdk
    void isPutBackBehindALaterAgentThatReplacesTheClassWheneverItIsAsked(JdkInstallation jdk) throws Exception {
        FinishedJvm jvm = on(jdk, "always").main(HostProgram.class, "await").run();

        assertThat(jvm.out()).containsExactly("future seen");
        assertPutBack(jvm);
    }

    @OnEveryJdk
    void isGivenUpWhenAnAgentReplacesTheClassAgainAndAgain(JdkInstallation jdk) throws Exception {
        FinishedJvm jvm = on(jdk, "on-demand").main(HostProgram.class, "fight").run();

        assertThat(jvm.out()).containsExactly("task seen, future seen false");
        assertThat(jvm.exit()).isZero();
        assertThat(hooks(jvm, FUTURE))
                .allMatch(hook -> !hook.getBoolean("bound") && hook.getBoolean("expected"))
                .allMatch(hook -> hook.getInt("repairs") == 5);
        assertThat(hooks(jvm, TASK)).allMatch(hook -> hook.getBoolean("bound") && hook.getInt("repairs") == 1);
        assertThat(jvm.ownErr())
                .anyMatch(line -> line.contains("not seen: " + FUTURE + ".cancel"))
                .anyMatch(line -> line.contains("replaced by another agent"));
    }

    private ForkedJvm on(JdkInstallation jdk, String mode) {
        return ForkedJvm.on(jdk, folder).agent("profile=watch,print=true").javaAgent(hostile, mode);
    }

    private static void assertPutBack(FinishedJvm jvm) throws IOException {
        assertThat(jvm.exit()).isZero();
        assertThat(hooks(jvm, FUTURE)).allMatch(hook -> hook.getBoolean("bound") && hook.getInt("repairs") == 1);
        assertThat(hooks(jvm, TASK)).allMatch(hook -> hook.getBoolean("bound") && hook.getInt("repairs") == 0);
        assertThat(jvm.ownErr()).anyMatch(line -> line.contains("seen with gaps: " + FUTURE));
    }

    /** As they are in the end; a recording is not in the order of time. */
    private static List<RecordedEvent> hooks(FinishedJvm jvm, String type) throws IOException {
        List<RecordedEvent> all = RecordingFile.readAllEvents(jvm.recording().orElseThrow()).stream()
                .filter(event -> event.getEventType().getName().equals("dev.cutpoint.Hook"))
                .filter(event -> event.getString("type").equals(type))
                .filter(event -> !event.getString("method").equals("self-test"))
                .filter(event -> !event.getString("reason").equals("not in this JDK"))
                .sorted(Comparator.comparing(RecordedEvent::getStartTime).reversed())
                .toList();
        long count = all.stream()
                .map(event -> event.getString("method") + event.getString("descriptor"))
                .distinct()
                .count();
        assertThat(count).isPositive();
        return all.subList(0, (int) count);
    }
}
