package dev.cutpoint.bootstrap.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;

/** One for each class file that has suspend points: they share its name, and most recordings hold thousands. */
@Name("dev.cutpoint.SuspendPoints")
@Label("Suspend Points")
@Description("The places in a class where a task can wait, and how often each was left by its ordinary exit")
@Category("Cutpoint")
@Enabled(false)
@StackTrace(false)
@Period("endChunk")
public final class SuspendPointsEvent extends Event {
    @Label("Class Name")
    @Description("The class that waits there")
    public String className;

    @Label("Class Hash")
    @Description("CRC-32 of the class file, by which builds of a class are told apart")
    public long classHash;

    @Label("File")
    @Description("Name of the source file; empty when the class file does not tell")
    public String file;

    @Label("Points")
    @Description(
            "One suspend point a line, in the order of the code: method and descriptor|line|callee|answer to a cancellation (throws, returns, closes, none, depends, or for a stage skips)|timed or untimed")
    public String points;

    @Label("Passed")
    @Description(
            "For each point, how often its call came back since the start, of a stage how often it was computed; separated by spaces")
    public String passed;

    @Label("Cancelled")
    @Description(
            "For each point, how often its stage ended by a cancellation since the start, 0 for calls; separated by spaces")
    public String cancelled;

    @Label("First Seen")
    @Description(
            "For each point, when an exit was first taken, in milliseconds since 1970-01-01 UTC, 0 if never; separated by spaces")
    public String firstSeen;

    @Label("Last Seen")
    @Description("The same of the last time")
    public String lastSeen;
}
