package dev.cutpoint.bootstrap.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A shielded call is over and gives back the interrupt that it held */
@Name("dev.cutpoint.Shield")
@Label("Cancellation Held Back")
@Description("A shielded call is over and gives back the interrupt that it held")
@Category("Cutpoint")
@Enabled(false)
@StackTrace(true)
public final class ShieldEvent extends CutpointEvent {
    @Label("Cancellation")
    @Description("Number of the cancellation in this JVM, from 1; 0 when it is not known")
    public long cancellation;

    @Label("Effect")
    @Description("Number of the effect: one task that the cancellation reached")
    public long effect;

    @Timespan(Timespan.NANOSECONDS)
    @Label("Held")
    @Description("How long it was held back")
    public long heldNanos;

    @Label("Before")
    @Description("The interrupt status was set when the call began")
    public boolean before;
}
