package app.transparency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one thread of a program saw, in its order. Identities become numbers by first appearance, hash codes disappear. */
final class Journal {
    private static final Pattern NUMBERED = Pattern.compile("(@|\\$\\$Lambda)[/$0-9a-fx]+");
    private static final String APPLICATION = "app.";

    private final String name;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final IdentityHashMap<Throwable, Integer> identities = new IdentityHashMap<>();

    Journal(String name) {
        this.name = name;
    }

    void add(String line) {
        String thread = Thread.currentThread().getName();
        lines.add(name + " " + NUMBERED.matcher(line).replaceAll("$1") + " on " + thread + status());
    }

    /** What happened, and where: the application's part of the stack. */
    void addHere(String line) {
        add(line + " at " + frames(new Throwable()));
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    private static String status() {
        return Thread.currentThread().isInterrupted() ? ", interrupted" : "";
    }

    /** A value as it may appear in the journal. */
    String text(Object value) {
        return value instanceof Throwable failure ? text(failure) : String.valueOf(value);
    }

    /** Type, message, identity, the application's part of the stack, what was suppressed, and the same of all causes. */
    String text(Throwable failure) {
        if (failure == null) {
            return "none";
        }
        synchronized (identities) {
            Integer known = identities.putIfAbsent(failure, identities.size() + 1);
            if (known != null) {
                return "#" + known;
            }
        }
        String suppressed = Stream.of(failure.getSuppressed())
                .map(this::text)
                .collect(Collectors.joining("; ", " suppressed [", "]"));
        Throwable cause = failure.getCause();
        return "#" + identities.get(failure) + " " + failure.getClass().getName() + " '" + failure.getMessage()
                + "' at "
                + frames(failure) + (failure.getSuppressed().length == 0 ? "" : suppressed)
                + (cause == null ? "" : " <- " + text(cause));
    }

    private static String frames(Throwable failure) {
        return Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(APPLICATION))
                .map(Journal::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("<"));
    }

    private static String text(StackTraceElement frame) {
        String type = frame.getClassName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethodName() + ":" + frame.getLineNumber();
    }
}
