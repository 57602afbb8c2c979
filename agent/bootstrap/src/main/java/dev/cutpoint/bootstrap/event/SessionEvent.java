package dev.cutpoint.bootstrap.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** What the agent is and how its clock relates to the time of day */
@Name("dev.cutpoint.Session")
@Label("Cutpoint Session")
@Description("What the agent is and how its clock relates to the time of day")
@Category("Cutpoint")
@Enabled(false)
@StackTrace(false)
@Period("everyChunk")
public final class SessionEvent extends Event {
    @Label("Nanos")
    @Description("System.nanoTime at the moment the event was made")
    public long nanos;

    @Label("Epoch Micros")
    @Description("The same moment in microseconds since 1970")
    public long epochMicros;

    @Label("Epoch Millis")
    @Description("The same moment in milliseconds since 1970")
    public long epochMillis;

    @Label("Version")
    @Description("Version of the agent")
    public String version;

    @Label("Profile")
    @Description("How much is instrumented: watch, diagnose or test")
    public String profile;

    @Label("JDK")
    @Description("Version of the Java runtime")
    public String jdk;

    @Label("Process")
    @Description("Process identifier")
    public long pid;

    @Timespan(Timespan.NANOSECONDS)
    @Label("Suspend Threshold")
    @Description("Waits from this length on are recorded")
    public long suspendThreshold;

    @Timespan(Timespan.NANOSECONDS)
    @Label("Slow Threshold")
    @Description("What counts as long for findings")
    public long slowThreshold;

    @Timespan(Timespan.NANOSECONDS)
    @Label("Deaf Threshold")
    @Description("How long a request may be pending")
    public long deafThreshold;

    @Label("Cancellations")
    @Description("Cancellations that were to be recorded so far: what a recording holds less of them was lost")
    public long cancellations;
}
