package dev.cutpoint.benchmarks;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;

/**
 * Holds iterations back until the agent has started JFR, which it does beside the program: the cost of that is what
 * {@code startup.sh} measures, and on a busy machine it would reach into the measured iterations. The agent then writes a
 * {@code .session} file into its recording folder, which the property {@code cutpoint.recordings} names; without it nothing waits.
 */
public final class AgentReady implements InternalProfiler {
    private static final long LIMIT = TimeUnit.SECONDS.toNanos(60);

    @Override
    public String getDescription() {
        return "Waits until the agent has started JFR";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        String folder = System.getProperty("cutpoint.recordings", "");
        long start = System.nanoTime();
        while (!folder.isEmpty() && !recordsInto(Path.of(folder))) {
            if (System.nanoTime() - start > LIMIT) {
                throw new IllegalStateException("The agent has not started JFR within a minute");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        return List.of();
    }

    private static boolean recordsInto(Path folder) {
        try (DirectoryStream<Path> sessions = Files.newDirectoryStream(folder, "*.session")) {
            return sessions.iterator().hasNext();
        } catch (IOException e) {
            return false;
        }
    }
}
