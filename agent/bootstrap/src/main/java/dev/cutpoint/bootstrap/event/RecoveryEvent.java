package dev.cutpoint.bootstrap.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A handler was left in the normal way with the interrupt status clear */
@Name("dev.cutpoint.Recovery")
@Label("Handler Left")
@Description("A handler was left in the normal way with the interrupt status clear")
@Category("Cutpoint")
@Enabled(false)
@StackTrace(true)
public final class RecoveryEvent extends CutpointEvent {
    @Label("Cancellation")
    @Description("Number of the cancellation in this JVM, from 1; 0 when it is not known")
    public long cancellation;

    @Label("Effect")
    @Description("Number of the effect: one task that the cancellation reached")
    public long effect;

    @Label("Handler Site")
    @Description("Number of the woven handler in this JVM")
    public int site;
}
