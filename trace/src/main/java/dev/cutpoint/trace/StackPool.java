package dev.cutpoint.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;

/**
 * Shares stacks and frames. JFR gives one object for each distinct stack of a chunk, so the common
 * way is one look-up by identity. Bounded: what is over the limit is only no longer shared.
 */
final class StackPool {

    private static final int LIMIT = 20_000;
    private static final Set<String> THREADS = Set.of("java.lang.Thread", "java.lang.VirtualThread");

    private final ApplicationCode application;
    private final IdentityHashMap<RecordedStackTrace, Stack> byTrace = new IdentityHashMap<>();
    private final Map<String, Stack> byText = new HashMap<>();
    private final Map<List<Frame>, Stack> stacks = new HashMap<>();
    private final Map<Frame, Frame> frames = new HashMap<>();
    private final Map<SuspendPoint, SuspendPoint> points = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    StackPool(ApplicationCode application) {
        this.application = application;
    }

    Stack stack(RecordedStackTrace trace) {
        Stack known = byTrace.get(trace);
        if (known == null) {
            known = share(frames(trace));
            if (byTrace.size() >= LIMIT) {
                byTrace.clear();
            }
            byTrace.put(trace, known);
        }
        return known;
    }

    /** From {@code class|method|line|file} lines. */
    Stack stack(String text) {
        Stack known = byText.get(text);
        if (known == null) {
            known = share(frames(text));
            bound(byText).put(text, known);
        }
        return known;
    }

    Frame frame(Frame frame) {
        return bound(frames).computeIfAbsent(frame, f -> f);
    }

    SuspendPoint point(SuspendPoint point) {
        return bound(points).computeIfAbsent(point, p -> p);
    }

    /** One object for equal texts. */
    String name(String text) {
        return bound(names).computeIfAbsent(text, t -> t);
    }

    private Stack share(List<Frame> raw) {
        Stack known = stacks.get(raw);
        if (known == null) {
            Stack made = Stack.of(raw, application);
            known = new Stack(made.frames(), made.point().map(this::point));
            bound(stacks).put(known.frames(), known);
        }
        return known;
    }

    private List<Frame> frames(RecordedStackTrace trace) {
        List<Frame> result = new ArrayList<>();
        for (RecordedFrame frame : trace.getFrames()) {
            RecordedMethod method = frame.getMethod();
            if (method != null && method.getType() != null && frame.isJavaFrame()) {
                FrameNames.frame(method.getType().getName(), method.getName(), frame.getLineNumber(), "")
                        .map(this::frame)
                        .ifPresent(result::add);
            }
        }
        return withoutBirth(result);
    }

    /** Where an exception was made, or the status read, is nearer than where the task stood. */
    private static List<Frame> withoutBirth(List<Frame> stack) {
        int first = 0;
        while (first < stack.size() && isBirth(stack.get(first))) {
            first++;
        }
        return stack.subList(first, stack.size());
    }

    private static boolean isBirth(Frame frame) {
        boolean made = frame.method().equals("<init>") && ApplicationCode.isJdk(frame.className());
        boolean read = THREADS.contains(frame.className())
                && (frame.method().equals("interrupted") || frame.method().equals("isInterrupted"));
        return made || read;
    }

    private List<Frame> frames(String text) {
        List<Frame> result = new ArrayList<>();
        text.lines()
                .map(line -> line.split("\\|", -1))
                .filter(parts -> parts.length >= 4)
                .flatMap(parts -> FrameNames.frame(parts[0], parts[1], number(parts[2]), parts[3]).stream())
                .map(this::frame)
                .forEach(result::add);
        return withoutBirth(result);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static <K, V> Map<K, V> bound(Map<K, V> map) {
        if (map.size() >= LIMIT) {
            map.clear();
        }
        return map;
    }
}
