package dev.cutpoint.instrument.dump;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** How a dump of waiting tasks came about; one in each. */
@Name("dev.cutpoint.Dump")
@Label("Dump")
@Description("How a dump of waiting tasks came about; one in each")
@Category("Cutpoint")
@Enabled(false)
@StackTrace(false)
public final class DumpEvent extends Event {
    @Label("Process Identifier")
    @Description("Of the JVM")
    public long pid;

    @Label("Profile")
    @Description("watch, diagnose or test; in watch, pending stages are not known")
    public String profile;

    @Label("JDK")
    @Description("Version of the Java runtime")
    public String jdk;

    @Label("Threads")
    @Description("Live threads that were looked at, the agent's own left out")
    public long threads;

    @Label("Virtual Threads")
    @Description("How many of them are virtual")
    public long virtualThreads;

    @Label("Beyond")
    @Description("Waiting tasks that are only counted, since there were too many different stacks")
    public long beyond;

    @Label("Stages Forgotten")
    @Description(
            "Pending stages for which there was no room since the JVM started; those that have ended since are among them")
    public long stagesForgotten;

    @Label("Every Virtual Thread")
    @Description("False when the JVM does not keep track of all virtual threads (jdk.trackAllThreads)")
    public boolean everyVirtual;

    @Timespan(Timespan.NANOSECONDS)
    @Label("Taken")
    @Description("How long it took to look at all threads")
    public long takenNanos;
}
