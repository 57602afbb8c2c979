package dev.cutpoint.instrument.dump;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** Stages of CompletableFuture that one place has made and that are not completed. */
@Name("dev.cutpoint.PendingStages")
@Label("Pending Stages")
@Description("Stages of CompletableFuture that one place has made and that are not completed")
@Category("Cutpoint")
@Enabled(false)
@StackTrace(false)
public final class PendingStagesEvent extends Event {
    @Label("Stages")
    @Description("How many")
    public long stages;

    @Label("Class Name")
    @Description("The class that made them")
    public String className;

    @Label("File")
    @Description("Name of the source file; empty when the class file does not tell")
    public String file;

    @Label("Point")
    @Description(
            "The place, as SuspendPoints has it: method and descriptor|line|callee|answer to a cancellation|timed or untimed")
    public String point;

    @Timespan(Timespan.NANOSECONDS)
    @Label("Oldest")
    @Description("Age of the oldest")
    public long oldestNanos;
}
