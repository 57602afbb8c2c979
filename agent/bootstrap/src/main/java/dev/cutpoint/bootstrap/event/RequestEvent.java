package dev.cutpoint.bootstrap.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** Somebody asked to cancel something */
@Name("dev.cutpoint.Request")
@Label("Cancellation Requested")
@Description("Somebody asked to cancel something")
@Category("Cutpoint")
@Enabled(false)
@StackTrace(true)
public final class RequestEvent extends CutpointEvent {
    @Label("Cancellation")
    @Description("Number of the cancellation in this JVM, from 1; 0 when it is not known")
    public long cancellation;

    @Label("Kind")
    @Description("Why: future-cancel, interrupt, timeout, scope-shutdown, executor-shutdown or stage")
    public String kind;

    @Label("Target Class")
    @Description("Class of what was asked to end")
    public String targetClass;

    @Label("Target Name")
    @Description("Name of the thread that runs the target; null when unknown")
    public String targetName;

    @Label("Detail")
    @Description("What else is known of the reason; null if nothing")
    public String detail;
}
