package dev.cutpoint.bootstrap.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** An action that application code asked for by the API ran while its thread was cancelling */
@Name("dev.cutpoint.Guard")
@Label("Guard Ran")
@Description("An action that application code asked for by the API ran while its thread was cancelling")
@Category("Cutpoint")
@Enabled(false)
@StackTrace(true)
public final class GuardEvent extends CutpointEvent {
    @Label("Cancellation")
    @Description("Number of the cancellation in this JVM, from 1; 0 when it is not known")
    public long cancellation;

    @Label("Effect")
    @Description("Number of the effect: one task that the cancellation reached; 0 in a callback of a cancelled future")
    public long effect;

    @Label("Kind")
    @Description("What was asked for: on-cancel, guard, defer")
    public String kind;

    @Timespan(Timespan.NANOSECONDS)
    @Label("Duration")
    @Description("How long the action ran")
    public long durationNanos;

    @Label("Exception")
    @Description("Class of what the action threw; null when it threw nothing")
    public String exception;
}
