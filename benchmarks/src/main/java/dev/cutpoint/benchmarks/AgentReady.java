package dev.cutpoint.benchmarks;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;

/**
 * Holds iterations back until the agent has started JFR: the cost of that is what {@code startup.sh} measures, and on a busy machine it
 * would reach into the measured iterations.
 */
public final class AgentReady implements InternalProfiler {
    @Override
    public String getDescription() {
        return "Waits until the agent has started JFR";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        RecordingStart.await();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        return List.of();
    }
}
