package dev.cutpoint.instrument.dump;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A task that a request has reached and that is not done with it. */
@Name("dev.cutpoint.CancellingTask")
@Label("Cancelling Task")
@Description("A task that a request has reached and that is not done with it")
@Category("Cutpoint")
@Enabled(false)
@StackTrace(false)
public final class CancellingTaskEvent extends Event {
    @Label("Cancellation")
    @Description("Number of the cancellation in this JVM, from 1; 0 when it is not recorded")
    public long cancellation;

    @Label("Kind")
    @Description("Why: future-cancel, interrupt, timeout, scope-shutdown, executor-shutdown or stage")
    public String kind;

    @Label("Origin")
    @Description("Name of the thread that asked")
    public String origin;

    @Label("Target")
    @Description("Class of what was to be cancelled; empty when it is not known")
    public String target;

    @Timespan(Timespan.NANOSECONDS)
    @Label("Pending")
    @Description("Time since the request")
    public long pendingNanos;

    @Label("Delivered")
    @Description("Whether the task knows")
    public boolean delivered;

    @Label("Name")
    @Description("The task: identifier|virtual or platform|name")
    public String name;

    @Label("State")
    @Description("State of its thread as Thread.State names it")
    public String state;

    @Label("Frames")
    @Description("Where it stands, one frame a line, innermost first: class|method|line|file")
    public String frames;
}
