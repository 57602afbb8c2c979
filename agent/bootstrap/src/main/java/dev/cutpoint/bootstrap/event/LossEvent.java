package dev.cutpoint.bootstrap.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;

/** How much was dropped or skipped so far */
@Name("dev.cutpoint.Loss")
@Label("Loss")
@Description("How much was dropped or skipped so far")
@Category("Cutpoint")
@Enabled(false)
@StackTrace(false)
@Period("everyChunk")
public final class LossEvent extends Event {
    @Label("What")
    @Description("Sort of loss")
    public String what;

    @Label("Count")
    @Description("Total since the start of the JVM")
    public long count;
}
