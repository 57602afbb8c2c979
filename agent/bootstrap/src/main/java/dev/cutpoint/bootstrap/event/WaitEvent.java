package dev.cutpoint.bootstrap.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A virtual thread waited */
@Name("dev.cutpoint.Wait")
@Label("Virtual Thread Wait")
@Description("A virtual thread waited")
@Category("Cutpoint")
@Enabled(false)
@StackTrace(true)
public final class WaitEvent extends CutpointEvent {
    @Timespan(Timespan.NANOSECONDS)
    @Label("Duration")
    @Description("How long it waited, to within a few milliseconds")
    public long durationNanos;

    @Label("Cancelled")
    @Description("Its interrupt status was set by a cancellation when the wait ended")
    public boolean cancelled;
}
