package dev.cutpoint.bootstrap.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A task learns that it is asked to end */
@Name("dev.cutpoint.Delivery")
@Label("Cancellation Delivered")
@Description("A task learns that it is asked to end")
@Category("Cutpoint")
@Enabled(false)
@StackTrace(true)
public final class DeliveryEvent extends CutpointEvent {
    @Label("Cancellation")
    @Description(
            "Number of the cancellation in this JVM, from 1; 0 when the thread had interrupted itself, which is no request")
    public long cancellation;

    @Label("Effect")
    @Description("Number of the effect: one task that the cancellation reached")
    public long effect;

    @Label("Exception")
    @Description("Class of the exception that says so; null when the task read its interrupt status")
    public String exception;

    @Label("Stale")
    @Description("The interrupt status was left over by an earlier task of the thread")
    public boolean stale;

    @Label("Shared")
    @Description("The same exception delivered another effect of the thread, and ended its wait once")
    public boolean shared;

    @Label("Locks")
    @Description(
            "The locks that the task held, as in LockedWait; not the one that the wait itself gives back; null if there are none, and in watch")
    public String locks;
}
