package dev.cutpoint.bootstrap.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A callback of a cancelled future ran */
@Name("dev.cutpoint.Callback")
@Label("Callback Of Cancelled Future")
@Description("A callback of a cancelled future ran")
@Category("Cutpoint")
@Enabled(false)
@StackTrace(true)
public final class CallbackEvent extends CutpointEvent {
    @Label("Cancellation")
    @Description("Number of the cancellation in this JVM, from 1; 0 when it is not known")
    public long cancellation;

    @Timespan(Timespan.NANOSECONDS)
    @Label("Duration")
    @Description("How long the callback ran")
    public long durationNanos;

    @Label("Function")
    @Description("Class of the callback")
    public String function;
}
