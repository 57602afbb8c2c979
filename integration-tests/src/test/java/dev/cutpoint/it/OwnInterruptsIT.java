package dev.cutpoint.it;

import static dev.cutpoint.it.rig.CoverageReport.points;
import static org.assertj.core.api.Assertions.assertThat;

import app.points.OwnInterrupts;
import dev.cutpoint.it.rig.CoverageReport;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import dev.cutpoint.it.rig.OnEveryJdk;
import dev.cutpoint.it.rig.Report;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A thread that interrupts itself makes no request, and leaves its waits by the exit of the cancelled all the same. */
class OwnInterruptsIT {
    @TempDir
    private Path folder;

    @OnEveryJdk
    void waitsThatAThreadEndsByItselfAreCoveredAndAreNoCancellation(JdkInstallation jdk) throws Exception {
        FinishedJvm jvm = ForkedJvm.on(jdk, folder)
                .agent("profile=diagnose")
                .main(OwnInterrupts.class)
                .run();
        int threads = jdk.hasVirtualThreads() ? 2 : 1;

        assertThat(jvm.out()).containsExactly("done");
        assertThat(jvm.ownErr()).isEmpty();
        Path recording = jvm.recording().orElseThrow();
        assertThat(points(CoverageReport.of(recording, folder, "--all")))
                .contains(
                        "sleeping:55 Thread.sleep 0 " + threads,
                        "taking:59 LinkedBlockingQueue.take 0 " + threads,
                        "awaiting:63 CountDownLatch.await 0 " + threads,
                        "getting:67 CompletableFuture.get 0 " + threads,
                        "gettingTask:71 FutureTask.get 0 " + threads,
                        "locking:75 ReentrantLock.lockInterruptibly 0 " + threads,
                        "monitoring:80 Object.wait 0 " + threads,
                        "reading:87 Pipe$SourceChannel.read 0 " + threads,
                        "cleared:101 CountDownLatch.await " + threads + " never",
                        "computed:106 CompletableFuture.thenApply " + threads + " never",
                        "parking:142 LockSupport.park 0 " + threads,
                        "parking:144 LockSupport.parkNanos " + threads + " never",
                        "selecting:149 Selector.select 0 " + threads,
                        "selecting:151 Selector.select " + threads + " never")
                .noneMatch(line -> line.startsWith("making"));
        Report report = Report.of(recording);
        assertThat(report.cancellations()).isZero();
        assertThat(report.findings()).isZero();
    }
}
