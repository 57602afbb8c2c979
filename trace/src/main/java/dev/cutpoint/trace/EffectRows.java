package dev.cutpoint.trace;

import dev.cutpoint.trace.TraceTable.Place;
import dev.cutpoint.trace.TraceTable.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of a trace that tell one effect. */
record EffectRows(Effect effect, StackRows stacks) {

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        stoodAt(rows);
        for (HeldLock lock : effect.locks().held()) {
            rows.add(row("holding", lock.label(), lock.taken().map(Place::of).orElse(Place.NONE), ""));
        }
        rows.addAll(new SafeguardRows(effect.safeguards()).shields());
        effect.delivery()
                .ifPresent(delivery -> rows.add(row(
                        "delivered",
                        "after " + HumanTime.of(delivery.after()),
                        Place.of(delivery.exception().map(Frame::typeName).orElse("interrupt status read")),
                        "")));
        effect.cleanup().filter(this::isTold).ifPresent(cleanup -> rows.add(cleanup(cleanup)));
        rows.addAll(new SafeguardRows(effect.safeguards()).guards());
        rows.add(new Row("outcome", part(), effect.outcome().word(), Place.of(ending()), ""));
        effect.stale()
                .filter(stale -> ApplicationCode.ALL.innermost(stale.stack()).isPresent())
                .ifPresent(stale -> stale(rows, stale));
        return rows;
    }

    private void stoodAt(List<Row> rows) {
        Standing stood = effect.stood();
        String waited =
                stood.waited().map(time -> "waited " + HumanTime.of(time)).orElse("");
        String what = stood.point().map(SuspendPoint::shortCallee).orElseGet(this::state);
        stacks.add(rows, "stood at", what, stood.stack(), stood.point().map(SuspendPoint::at), waited);
    }

    private String state() {
        return effect.deafness()
                .map(Deafness::doing)
                .filter(doing -> !doing.isEmpty())
                .orElse("own code");
    }

    /** A cleanup of microseconds that did nothing is not worth a row. */
    private boolean isTold(Cleanup cleanup) {
        return cleanup.suspendedAt().isPresent()
                || cleanup.threw().isPresent()
                || cleanup.ran().toNanos() >= 100_000;
    }

    private static Row cleanup(Cleanup cleanup) {
        Optional<String> threw = cleanup.threw().map(exception -> "threw " + Frame.typeName(exception));
        Optional<Place> suspended = cleanup.suspendedAt().map(point -> {
            Place place = Place.of(point.at());
            return new Place("suspended at " + place.full(), "suspended at " + place.brief());
        });
        return row(
                "cleanup",
                HumanTime.of(cleanup.ran()),
                suspended.or(() -> threw.map(Place::of)).orElse(Place.NONE),
                suspended.isPresent() ? threw.orElse("") : "");
    }

    private Style.Part part() {
        return switch (effect.outcome()) {
            case UNWOUND, HANDLED, ENDED -> Style.Part.GOOD;
            case SWALLOWED, DEAF, RAN_ON, PENDING -> Style.Part.BAD;
        };
    }

    String ending() {
        return switch (effect.outcome()) {
            case UNWOUND -> task() + " ended by it" + ended();
            case ENDED -> task() + " ended" + ended();
            case HANDLED -> handled();
            case SWALLOWED ->
                caught() + "; went on for " + effect.wentOn().map(HumanTime::of).orElse("long") + soFar() + again();
            case DEAF ->
                "pending for " + pending()
                        + (effect.ending().isEmpty() ? " and more, not delivered" : ", never delivered");
            case RAN_ON -> ranOn();
            case PENDING -> pendingYet();
        };
    }

    private String pendingYet() {
        boolean recovered = effect.handling().flatMap(Handling::recovered).isPresent();
        return recovered
                ? caught() + "; not over yet"
                : effect.delivery().isPresent() ? "not over yet" : "not delivered yet";
    }

    private String handled() {
        boolean restored = effect.handling().filter(Handling::restored).isPresent();
        return caught()
                + (restored ? ", interrupt restored" : "")
                + effect.ending().map(end -> "; " + task() + " ended" + ended()).orElse("");
    }

    private String caught() {
        return effect.handling()
                .flatMap(Handling::at)
                .map(at -> "catch at " + at.location())
                .orElse("caught");
    }

    /** The end is not known: what follows may make it longer. */
    private String soFar() {
        return effect.ending().isEmpty() ? " so far" : "";
    }

    private String again() {
        return effect.handling().filter(Handling::waitedAgain).isPresent() ? ", waited there again" : "";
    }

    private String ranOn() {
        LateResult late = effect.lateResult().orElseThrow();
        String value = late.value().map(Frame::typeName).orElse("result");
        String after = HumanTime.of(late.after()) + " after the request";
        if (late.handedIn()) {
            return value + " handed in " + after + (late.answerDropped() ? " and lost" : " and refused");
        }
        if (late.by() == LateResult.By.SOURCE) {
            return "what it came from"
                    + late.entry().map(at -> ", " + at.location() + ",").orElse("") + " ended " + after;
        }
        return late.entry().map(at -> at.location() + " ran").orElse("ran") + " to its end " + after
                + (late.value().isPresent() ? "; its " + value + " is lost" : "");
    }

    private String task() {
        return effect.ending()
                .map(Ending::task)
                .filter(task -> !task.isEmpty())
                .orElse("task")
                .replace('-', ' ');
    }

    private String ended() {
        return effect.ending().map(end -> " after " + HumanTime.of(end.after())).orElse("");
    }

    private String pending() {
        return effect.ending()
                .map(Ending::after)
                .or(effect::deafFor)
                .map(HumanTime::of)
                .orElse("long");
    }

    private void stale(List<Row> rows, StaleDelivery stale) {
        stacks.add(
                rows,
                "stale",
                "hit the next task",
                stale.stack(),
                stale.point().map(SuspendPoint::at),
                "after " + HumanTime.of(stale.after()));
    }

    private static Row row(String label, String what, Place place, String remark) {
        return new Row(label, Style.Part.FAINT, what, place, remark);
    }
}
