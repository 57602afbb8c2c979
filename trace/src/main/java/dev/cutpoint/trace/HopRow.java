package dev.cutpoint.trace;

import dev.cutpoint.trace.TraceTable.Place;
import dev.cutpoint.trace.TraceTable.Row;

/** The row of a trace that tells one hop. */
record HopRow(Hop hop) {

    Row row() {
        Place place = hop.at().map(Place::of).orElse(Place.of(Frame.typeName(hop.what())));
        return new Row(label(), Style.Part.FAINT, hop.thread().label(), place, remark());
    }

    private String label() {
        return switch (hop.type()) {
            case CALLBACK -> "callback on";
            case CLEANUP -> "guard on";
            case OBSERVED -> "observed by";
        };
    }

    private String remark() {
        String ran = hop.ran().map(time -> "ran " + HumanTime.of(time)).orElse("");
        String threw = hop.type() != Hop.Type.OBSERVED
                ? hop.exception()
                        .map(exception -> "threw " + Frame.typeName(exception))
                        .orElse("")
                : hop.exception().map(Frame::typeName).orElse("");
        return ran.isEmpty() || threw.isEmpty() ? ran + threw : ran + ", " + threw;
    }
}
