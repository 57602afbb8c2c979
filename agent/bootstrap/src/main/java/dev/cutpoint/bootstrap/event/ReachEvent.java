package dev.cutpoint.bootstrap.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A thread is interrupted on behalf of a cancellation */
@Name("dev.cutpoint.Reach")
@Label("Task Reached")
@Description("A thread is interrupted on behalf of a cancellation")
@Category("Cutpoint")
@Enabled(false)
@StackTrace(true)
public final class ReachEvent extends CutpointEvent {
    @Label("Cancellation")
    @Description("Number of the cancellation in this JVM, from 1; 0 when it is not known")
    public long cancellation;

    @Label("Effect")
    @Description("Number of the effect: one task that the cancellation reached")
    public long effect;

    @Label("Task Class")
    @Description("Class of the future that is run by that thread; null when it is the thread itself")
    public String taskClass;
}
