package dev.cutpoint.instrument.recording;

import dev.cutpoint.instrument.application.SkippedClasses;
import dev.cutpoint.instrument.application.SuppressedPlaces;
import dev.cutpoint.instrument.jdk.HookStates;
import dev.cutpoint.instrument.repair.Canary;
import dev.cutpoint.instrument.site.SuspendPoints;
import dev.cutpoint.options.AgentOptions;
import java.io.File;
import java.lang.instrument.Instrumentation;
import java.util.Optional;

/**
 * The agent in this process, as far as its recording is concerned.
 *
 * @param options what was asked for
 * @param states which hooks are in place
 * @param skipped what could not be woven
 * @param points the suspend points of application classes; empty in {@code watch}
 * @param suppressed what application classes say about findings in them
 * @param instrumentation opens the flight recorder's internals
 * @param jar the agent's own, which also holds what prints a recording
 * @param canary keeps the states true
 */
public record Session(
        AgentOptions options,
        HookStates states,
        SkippedClasses skipped,
        Optional<SuspendPoints> points,
        SuppressedPlaces suppressed,
        Instrumentation instrumentation,
        File jar,
        Canary canary) {}
