package dev.cutpoint.bootstrap.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A task that a cancellation had reached is over */
@Name("dev.cutpoint.TaskEnd")
@Label("Task Ended")
@Description("A task that a cancellation had reached is over")
@Category("Cutpoint")
@Enabled(false)
@StackTrace(true)
public final class TaskEndEvent extends CutpointEvent {
    @Label("Cancellation")
    @Description("Number of the cancellation in this JVM, from 1; 0 when it is not known")
    public long cancellation;

    @Label("Effect")
    @Description("Number of the effect: one task that the cancellation reached")
    public long effect;

    @Label("Task")
    @Description(
            "Sort of task: thread, virtual-thread, future-task, pooled-task, fork-join-task, subtask, stage or job")
    public String task;

    @Label("Task Class")
    @Description("Class of the task, null when it is a thread")
    public String taskClass;

    @Label("Exception")
    @Description("Class of the exception it ended with because of the cancellation; null if none")
    public String exception;

    @Label("By Cancellation")
    @Description("It ended with the exception that delivered the cancellation, or one caused by it")
    public boolean byCancellation;

    @Label("Interrupted")
    @Description("The interrupt status is still set")
    public boolean interrupted;

    @Label("Locks")
    @Description(
            "The locks that the task left behind, as in LockedWait; null if there are none, in watch, and when application code had called what ran the task")
    public String locks;
}
