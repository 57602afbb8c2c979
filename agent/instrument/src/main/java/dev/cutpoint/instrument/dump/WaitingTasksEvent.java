package dev.cutpoint.instrument.dump;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** Tasks that wait with the same stack. */
@Name("dev.cutpoint.WaitingTasks")
@Label("Waiting Tasks")
@Description("Tasks that wait with the same stack")
@Category("Cutpoint")
@Enabled(false)
@StackTrace(false)
public final class WaitingTasksEvent extends Event {
    @Label("Tasks")
    @Description("How many")
    public long tasks;

    @Label("Virtual Tasks")
    @Description("How many of them are virtual threads")
    public long virtualTasks;

    @Label("State")
    @Description("State of the threads as Thread.State names it")
    public String state;

    @Label("Names")
    @Description("Some of them, one a line: identifier|virtual or platform|name")
    public String names;

    @Label("Frames")
    @Description("One frame a line, innermost first: class|method|line|file")
    public String frames;

    @Label("Holders")
    @Description(
            "Platform threads that hold the monitor which the named tasks wait to enter, as the names; empty where not known")
    public String holders;
}
