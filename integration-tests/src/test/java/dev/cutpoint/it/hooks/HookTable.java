package dev.cutpoint.it.hooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All hooks with what shows that they are there, from {@code hooks.txt}. */
final class HookTable {
    private static final Map<String, List<HookRow>> ROWS = read();

    private HookTable() {}

    static Set<String> hooks() {
        return ROWS.keySet();
    }

    /** What shows that a hook is there; several things where it does several things. */
    static List<HookRow> rows(String hook) {
        List<HookRow> rows = ROWS.get(hook);
        if (rows == null) {
            throw new AssertionError("hooks.txt has no row for " + hook);
        }
        return rows;
    }

    static List<HookRow> rows(Collection<String> hooks) {
        return hooks.stream().flatMap(each -> rows(each).stream()).toList();
    }

    private static Map<String, List<HookRow>> read() {
        Map<String, List<HookRow>> rows = new LinkedHashMap<>();
        try (InputStream in = HookTable.class.getResourceAsStream("/hooks.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(HookRow::parse)
                    .forEach(row -> rows.computeIfAbsent(row.hook(), hook -> new ArrayList<>())
                            .add(row));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rows;
    }
}
