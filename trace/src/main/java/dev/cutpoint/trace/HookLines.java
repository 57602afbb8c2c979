package dev.cutpoint.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a report says of the agent's hooks: only of those that are not in place, or were not all the time. */
record HookLines(List<HookState> hooks) {

    private static final int MOST = 5;

    List<String> lines() {
        List<HookState> missing = hooks.stream()
                .filter(hook -> hook.expected() && !hook.bound())
                .sorted(Comparator.comparing(HookState::type).thenComparing(HookState::method))
                .toList();
        List<String> lines = new ArrayList<>();
        missing.stream()
                .limit(MOST)
                .forEach(hook -> lines.add("not seen: " + hook.type() + '.' + hook.method()
                        + (hook.trouble().isEmpty() ? "" : " (" + hook.trouble() + ')')));
        if (missing.size() > MOST) {
            lines.add("not seen: " + (missing.size() - MOST) + " more hooks that are not in place");
        }
        gaps().forEach((type, trouble) -> lines.add("seen with gaps: " + type + " (" + trouble + ')'));
        return lines;
    }

    /** A class is lost and put back as a whole. */
    private Map<String, String> gaps() {
        Map<String, String> gaps = new TreeMap<>();
        for (HookState each : hooks) {
            if (each.bound() && each.repairs() > 0) {
                gaps.put(each.type(), each.trouble());
            }
        }
        return gaps;
    }
}
