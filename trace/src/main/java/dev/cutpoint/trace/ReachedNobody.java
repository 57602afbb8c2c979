package dev.cutpoint.trace;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One line for all cancellations that reached nobody: how many, and where they were asked for. */
record ReachedNobody(List<Cancellation> cancellations) {

    private static final int PLACES = 3;

    /** Empty when there are none. */
    String text() {
        List<Cancellation> nobody =
                cancellations.stream().filter(Cancellation::reachedNobody).toList();
        if (nobody.isEmpty()) {
            return "";
        }
        Map<String, Long> places = nobody.stream()
                .collect(Collectors.groupingBy(ReachedNobody::place, LinkedHashMap::new, Collectors.counting()));
        return nobody.size() + (nobody.size() < cancellations.size() ? " more" : "") + " reached nobody: "
                + places.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                        .limit(PLACES)
                        .map(place -> place.getKey() + (place.getValue() > 1 ? " (" + place.getValue() + ')' : ""))
                        .collect(Collectors.joining(", "))
                + (places.size() > PLACES ? ", …" : "");
    }

    private static String place(Cancellation cancellation) {
        return ApplicationCode.ALL
                .innermost(cancellation.origin().stack())
                .map(at -> TraceTable.Place.of(at).brief())
                .orElse(cancellation.kind());
    }
}
