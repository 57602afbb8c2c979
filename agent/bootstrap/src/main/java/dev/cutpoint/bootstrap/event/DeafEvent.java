package dev.cutpoint.bootstrap.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A request is pending for long and nothing delivered it */
@Name("dev.cutpoint.Deaf")
@Label("Deaf Task")
@Description("A request is pending for long and nothing delivered it")
@Category("Cutpoint")
@Enabled(false)
@StackTrace(true)
public final class DeafEvent extends CutpointEvent {
    @Label("Cancellation")
    @Description("Number of the cancellation in this JVM, from 1; 0 when it is not known")
    public long cancellation;

    @Label("Effect")
    @Description("Number of the effect: one task that the cancellation reached")
    public long effect;

    @Timespan(Timespan.NANOSECONDS)
    @Label("Pending")
    @Description("Time since the request")
    public long pendingNanos;

    @Label("State")
    @Description("State of the thread as Thread.State names it")
    public String state;
}
