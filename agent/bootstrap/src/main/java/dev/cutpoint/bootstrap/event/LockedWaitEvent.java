package dev.cutpoint.bootstrap.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A call in which a thread can wait took long, and the thread held locks all the while */
@Name("dev.cutpoint.LockedWait")
@Label("Wait Under a Lock")
@Description("A call in which a thread can wait took long, and the thread held locks all the while")
@Category("Cutpoint")
@Enabled(false)
@StackTrace(true)
public final class LockedWaitEvent extends CutpointEvent {
    @Timespan(Timespan.NANOSECONDS)
    @Label("Duration")
    @Description("How long the call took")
    public long durationNanos;

    @Label("Locks")
    @Description(
            "The locks that it held and did not give back meanwhile, one a line, in the order in which they were taken: class of the lock|monitor, exclusive or read|class, method, line and file of the place where it was taken, separated by |")
    public String locks;

    @Label("Wanted")
    @Description(
            "Those of them for which other threads waited at the end, in the same form; null if there was none, and of monitors never known")
    public String wanted;
}
