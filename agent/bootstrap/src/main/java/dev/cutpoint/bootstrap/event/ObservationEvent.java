package dev.cutpoint.bootstrap.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A waiter was given the CancellationException of a future that is not its own task */
@Name("dev.cutpoint.Observation")
@Label("Cancellation Observed")
@Description("A waiter was given the CancellationException of a future that is not its own task")
@Category("Cutpoint")
@Enabled(false)
@StackTrace(true)
public final class ObservationEvent extends CutpointEvent {
    @Label("Cancellation")
    @Description("Number of the cancellation in this JVM, from 1; 0 when it is not known")
    public long cancellation;

    @Label("Future")
    @Description("Class of the future; null when unknown")
    public String future;

    @Label("Exception")
    @Description("Class of the exception")
    public String exception;
}
