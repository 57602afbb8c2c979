package dev.cutpoint.bootstrap.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;

/** Whether a hook is in place */
@Name("dev.cutpoint.Hook")
@Label("Hook")
@Description("Whether a hook is in place")
@Category("Cutpoint")
@Enabled(false)
@StackTrace(false)
@Period("everyChunk")
public final class HookEvent extends Event {
    @Label("Type")
    @Description("JDK class that the hook is woven into")
    public String type;

    @Label("Method")
    @Description("Its method")
    public String method;

    @Label("Descriptor")
    @Description("The method's descriptor; null when every method of that name is meant")
    public String descriptor;

    @Label("Releases")
    @Description("Feature releases of the JDK that have the method")
    public String releases;

    @Label("Purpose")
    @Description("What would not be seen without it")
    public String purpose;

    @Label("Expected")
    @Description("This JDK should have the method, and its class has been loaded")
    public boolean expected;

    @Label("Bound")
    @Description("The hook is in place")
    public boolean bound;

    @Label("Reason")
    @Description("Why it is not; empty if it is")
    public String reason;

    @Label("Repairs")
    @Description(
            "How often another agent has thrown it away and it was put back; what happened in between was not seen")
    public int repairs;
}
