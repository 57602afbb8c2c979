package dev.cutpoint.bootstrap.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A task that had taken the signal set its own interrupt status again */
@Name("dev.cutpoint.Restore")
@Label("Interrupt Status Restored")
@Description("A task that had taken the signal set its own interrupt status again")
@Category("Cutpoint")
@Enabled(false)
@StackTrace(true)
public final class RestoreEvent extends CutpointEvent {
    @Label("Cancellation")
    @Description("Number of the cancellation in this JVM, from 1; 0 when it is not known")
    public long cancellation;

    @Label("Effect")
    @Description("Number of the effect: one task that the cancellation reached")
    public long effect;
}
