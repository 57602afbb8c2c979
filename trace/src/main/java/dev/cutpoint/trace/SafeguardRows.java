package dev.cutpoint.trace;

import dev.cutpoint.trace.TraceTable.Place;
import dev.cutpoint.trace.TraceTable.Row;
import java.util.ArrayList;
import java.util.List;

/** The rows of a trace that tell what the API did for a task. Bounded: a loop may have a guard in each round. */
record SafeguardRows(Safeguards safeguards) {

    private static final int MOST = 8;

    List<Row> shields() {
        List<Row> rows = new ArrayList<>();
        safeguards.shields().stream().limit(MOST).forEach(shield -> rows.add(row(shield)));
        more(rows, safeguards.shields().size(), "shields");
        return rows;
    }

    List<Row> guards() {
        List<Row> rows = new ArrayList<>();
        safeguards.guards().stream().limit(MOST).forEach(guard -> rows.add(row(guard)));
        more(rows, safeguards.guards().size(), "guards");
        return rows;
    }

    private static Row row(ShieldHold shield) {
        return new Row(
                "shielded",
                Style.Part.FAINT,
                "for " + HumanTime.of(shield.held()),
                shield.at().map(Place::of).orElse(Place.NONE),
                "");
    }

    private static Row row(GuardRun guard) {
        String threw =
                guard.threw().map(type -> ", threw " + Frame.typeName(type)).orElse("");
        return new Row(
                "guard",
                Style.Part.FAINT,
                guard.kind(),
                guard.at().map(Place::of).orElse(Place.NONE),
                "ran " + HumanTime.of(guard.ran()) + threw);
    }

    private static void more(List<Row> rows, int all, String what) {
        if (all > MOST) {
            rows.add(new Row("", Style.Part.FAINT, "and " + (all - MOST) + " more " + what, Place.NONE, ""));
        }
    }
}
