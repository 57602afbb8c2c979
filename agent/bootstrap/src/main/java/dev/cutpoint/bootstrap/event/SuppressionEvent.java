package dev.cutpoint.bootstrap.event;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;

/** Once for each place, and again with every chunk, since the oldest go. */
@Name("dev.cutpoint.Suppression")
@Label("Suppression")
@Description("A place in the code whose author accepts findings of some rules, by an annotation of the API")
@Category("Cutpoint")
@Enabled(false)
@StackTrace(false)
@Period("endChunk")
public final class SuppressionEvent extends Event {
    @Label("Class Name")
    @Description("The class that is annotated, or whose method is")
    public String className;

    @Label("Method")
    @Description("The method that is annotated; empty when it is the class, with all classes nested in it")
    public String method;

    @Label("First Line")
    @Description(
            "Of the method, with the lambdas written in it, by which methods of one name are told apart; 0 when not known")
    public int firstLine;

    @Label("Last Line")
    @Description("The same of the last line")
    public int lastLine;

    @Label("Rules")
    @Description("Ids or names of the rules, separated by spaces")
    public String rules;

    @Label("Reason")
    @Description("As the annotation gives it, up to 500 characters")
    public String reason;
}
