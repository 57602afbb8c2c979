package dev.cutpoint.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The places in the code whose authors accept findings, as far as their classes were loaded. */
final class SuppressedCode {

    private final Set<SuppressedPlace> places = new LinkedHashSet<>();

    /** A recording says each of them several times. */
    void add(SuppressedPlace place) {
        places.add(place);
    }

    List<SuppressedPlace> places() {
        return List.copyOf(places);
    }

    /** The report without what they accept; a rule that does not exist is noted, since it accepts nothing. */
    TraceReport apply(TraceReport report) {
        List<IgnoredFinding> ignored = new ArrayList<>();
        for (Finding finding : report.findings()) {
            around(finding)
                    .ifPresent(place ->
                            ignored.add(new IgnoredFinding(finding, IgnoredFinding.By.ANNOTATION, place.reason())));
        }
        List<String> notes = new ArrayList<>();
        if (!ignored.isEmpty()) {
            notes.add(ignored.size() + (ignored.size() == 1 ? " finding" : " findings") + " suppressed in the code");
        }
        unknownRules().forEach(rule -> notes.add("'" + rule + "' in an annotation SuppressFindings is no rule"));
        return ignored.isEmpty() && notes.isEmpty() ? report : report.ignoring(ignored, notes);
    }

    private Optional<SuppressedPlace> around(Finding finding) {
        return places.stream().filter(place -> place.contains(finding)).findFirst();
    }

    private Collection<String> unknownRules() {
        Set<String> unknown = new TreeSet<>();
        for (SuppressedPlace place : places) {
            place.rules().stream()
                    .filter(rule -> FindingRules.find(rule).isEmpty())
                    .forEach(unknown::add);
        }
        return unknown;
    }
}
