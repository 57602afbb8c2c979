package dev.cutpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import app.kitchen.Kitchen;
import app.kitchen.Larder;
import dev.cutpoint.it.rig.CutpointJar;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.JdkInstallations;
import dev.cutpoint.it.rig.OnEveryJdk;
import dev.cutpoint.it.rig.RunningJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dump} tells what waits in a running JVM, and leaves it as it was. */
class DumpIT {
    private static final String OPEN = "open";

    @TempDir
    private Path folder;

    @OnEveryJdk
    void tasksStagesAndWhoIsCancellingAreTold(JdkInstallation jdk) throws Exception {
        try (RunningJvm kitchen = kitchen(jdk, "profile=diagnose")) {
            FinishedJvm dump = dump(kitchen.pid());

            assertThat(dump.exit()).as(dump.toString()).isZero();
            assertThat(lines(dump))
                    .contains(
                            "6 tasks wait at 3 suspend points",
                            "4 BlockingQueue.take Kitchen.cook:59" + (jdk.hasVirtualThreads() ? " virtual" : ""),
                            "1 CompletableFuture.join Kitchen.think:66",
                            "2 stages are pending",
                            "1 task is cancelling",
                            "task chef",
                            "asked by main interrupt of Thread, cancellation 1",
                            "delivered not yet")
                    .anyMatch(line -> line.startsWith("2 CompletableFuture.thenApply Kitchen.open:38 oldest "))
                    .anyMatch(line -> line.matches("cook-\\d, cook-\\d, cook-\\d, …"));
            assertUndisturbed(kitchen.await());
        }
    }

    @OnEveryJdk
    void whoWaitsToEnterAMonitorIsToldWithWhoHoldsIt(JdkInstallation jdk) throws Exception {
        boolean virtual = jdk.hasVirtualThreads();
        try (RunningJvm larder = start(jdk, Larder.class, "profile=diagnose")) {
            FinishedJvm dump = dump(larder.pid());

            assertThat(dump.exit()).as(dump.toString()).isZero();
            assertThat(lines(dump))
                    .contains(
                            (virtual ? 5 : 4) + " tasks wait at 3 suspend points",
                            virtual ? "3 synchronized Larder.enter:57 1 virtual" : "2 synchronized Larder.enter:57",
                            "1 synchronized Larder.lock:66",
                            "held by main",
                            "stands at synchronized Larder.lock:66");
            assertThat(dump(larder.pid(), "--json", "-").out())
                    .filteredOn(line -> line.contains("\"callee\":\"synchronized\"},\"tasks\":"))
                    .hasSize(2)
                    .allMatch(line -> line.contains("\"heldBy\":[\"main\"]"));
        }
    }

    @Test
    void linesHoldAllOfIt() throws Exception {
        try (RunningJvm kitchen = kitchen(JdkInstallations.newest(), "profile=diagnose")) {
            List<String> lines = dump(kitchen.pid(), "--json", "-").out();

            assertThat(lines).hasSize(7);
            assertThat(lines.get(1))
                    .startsWith(
                            "{\"type\":\"waiting\",\"at\":{\"class\":\"app.kitchen.Kitchen\",\"method\":\"cook\",\"line\":59,")
                    .contains("\"callee\":\"java.util.concurrent.BlockingQueue.take\"},\"tasks\":4,\"virtual\":4,");
            assertThat(lines.get(4)).contains("\"type\":\"pending-stages\"", "\"line\":38,", "\"stages\":2,");
            assertThat(lines.get(5)).contains("\"type\":\"cancelling\",\"thread\":\"chef\"", "\"delivered\":false");
            assertThat(lines.get(6))
                    .contains("\"tasks\":6", "\"virtualThreads\":4", "\"pendingStages\":2", "\"cancelling\":1");
        }
    }

    @Test
    void manyVirtualThreadsAreOneRow() throws Exception {
        try (RunningJvm kitchen = kitchen(JdkInstallations.newest(), "", "20000")) {
            assertThat(lines(dump(kitchen.pid())))
                    .contains(
                            "20,002 tasks wait at 3 suspend points",
                            "20,000 LinkedBlockingQueue.take Kitchen.cook:59 virtual",
                            "pending stages are known in the profile diagnose only");
        }
    }

    @Test
    void aJvmWithoutTheAgentIsSaidToBeOne() throws Exception {
        try (RunningJvm kitchen = ForkedJvm.on(JdkInstallations.newest(), newFolder())
                .main(Kitchen.class)
                .start()) {
            kitchen.awaitLine(OPEN);
            assertRefused(dump(kitchen.pid()), "is without the agent");
            assertUndisturbed(kitchen.await());
        }
    }

    /** Attaching begins with a signal that would end it. */
    @Test
    void anotherProgramIsLeftAlone() throws Exception {
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            assertRefused(dump(other.pid()), "is no JVM");
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroy();
            other.waitFor();
        }
        assertRefused(dump(other.pid()), "there is no process " + other.pid());
    }

    /** It would print all its threads when it goes on, for the signal that attaching begins with. */
    @Test
    void aStoppedJvmIsSentNothing() throws Exception {
        try (RunningJvm kitchen = kitchen(JdkInstallations.newest(), "")) {
            kitchen.signal("STOP");
            assertRefused(dump(kitchen.pid()), "process " + kitchen.pid() + " is stopped");
            kitchen.signal("CONT");
            assertUndisturbed(kitchen.await());
        }
    }

    private RunningJvm kitchen(JdkInstallation jdk, String options, String... arguments) throws Exception {
        return start(jdk, Kitchen.class, options, arguments);
    }

    private RunningJvm start(JdkInstallation jdk, Class<?> program, String options, String... arguments)
            throws Exception {
        RunningJvm jvm = ForkedJvm.on(jdk, newFolder())
                .agent(options)
                .main(program, arguments)
                .start();
        jvm.awaitLine(OPEN);
        return jvm;
    }

    private FinishedJvm dump(long pid, String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("dump"));
        arguments.addAll(List.of(options));
        arguments.add(Long.toString(pid));
        return ForkedJvm.on(JdkInstallations.newest(), newFolder())
                .jar(CutpointJar.path(), arguments.toArray(String[]::new))
                .run();
    }

    private Path newFolder() throws IOException {
        return Files.createTempDirectory(folder, "jvm");
    }

    private static void assertRefused(FinishedJvm dump, String line) {
        assertThat(dump.exit()).isEqualTo(4);
        assertThat(dump.out()).isEmpty();
        assertThat(dump.ownErr()).hasSize(1).first().asString().contains(line);
    }

    private static void assertUndisturbed(FinishedJvm kitchen) {
        assertThat(kitchen.exit()).isZero();
        assertThat(kitchen.out()).containsExactly(OPEN, "2 dishes not served");
        assertThat(kitchen.ownErr()).isEmpty();
    }

    /** With single spaces, and places in their short form, which they have where the page is narrow. */
    private static List<String> lines(FinishedJvm dump) {
        return dump.out().stream()
                .map(line -> line.strip().replaceAll("\\s+", " ").replaceAll("\\(\\w+\\.java(:\\d+)\\)", "$1"))
                .toList();
    }
}
