package dev.cutpoint.bootstrap.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** A computation ran to its end although its future was cancelled or had timed out */
@Name("dev.cutpoint.LateResult")
@Label("Late Result")
@Description("A computation ran to its end although its future was cancelled or had timed out")
@Category("Cutpoint")
@Enabled(false)
@StackTrace(true)
public final class LateResultEvent extends CutpointEvent {
    @Label("Cancellation")
    @Description("Number of the cancellation in this JVM, from 1; 0 when it is not known")
    public long cancellation;

    @Label("Effect")
    @Description("Number of the effect: one task that the cancellation reached")
    public long effect;

    @Label("Future")
    @Description("Class of the future")
    public String future;

    @Label("Value")
    @Description("Class of the value that nobody will get; null if there was none")
    public String value;

    @Label("Closeable")
    @Description("The value is an AutoCloseable that nobody will close")
    public boolean closeable;

    @Label("Delivered By")
    @Description(
            "computation, complete when code called complete on the future, source when it is the end of the future that this one was made of, or used when somebody took the result of that after all")
    public String by;

    @Label("Answer Dropped")
    @Description("The caller of complete is known to ignore its answer")
    public boolean answerDropped;

    @Label("Told")
    @Description("The computation knew of the cancellation")
    public boolean told;

    @Label("Entry Class")
    @Description("Class of the method that was the computation; null when unknown")
    public String entryClass;

    @Label("Entry Method")
    @Description("Name of that method; null when unknown")
    public String entryMethod;

    @Label("Entry Line")
    @Description("First line of that method; 0 when unknown")
    public int entryLine;
}
