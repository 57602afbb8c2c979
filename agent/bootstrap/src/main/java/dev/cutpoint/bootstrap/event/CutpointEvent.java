package dev.cutpoint.bootstrap.event;

import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;

/**
 * What every event about a thread says.
 *
 * <p>Events carry their own time and thread, because one that happened before the flight recorder was up is committed later, by
 * another thread.
 */
public abstract class CutpointEvent extends Event {
    @Label("Nanos")
    @Description("System.nanoTime when it happened; the Session event relates it to the time of day")
    public long nanos;

    @Label("Thread Identifier")
    @Description("Identifier of the Java thread it is about")
    public long threadId;

    @Label("Thread Name")
    @Description("Name of the Java thread it is about")
    public String threadName;

    @Label("Virtual")
    @Description("It is a virtual thread")
    public boolean virtual;

    @Label("Frames")
    @Description(
            "Null when the event's own stack trace is meant, empty when none is known; otherwise one frame a line, innermost first: class|method|line|file")
    public String frames;
}
