package dev.cutpoint.it.hooks;

import app.hooks.HookProgram;
import app.hooks.Scenario;
import dev.cutpoint.it.rig.FinishedJvm;
import dev.cutpoint.it.rig.ForkedJvm;
import dev.cutpoint.it.rig.JdkInstallation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jdk.jfr.ValueDescriptor;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** A JVM with the agent in which scenarios happened, one after the other. */
final class HookRun {
    private static final String PREFIX = "dev.cutpoint.";

    private final List<String> out;
    private final List<RecordedEvent> events;

    private HookRun(List<String> out, List<RecordedEvent> events) {
        this.out = out;
        this.events = events;
    }

    /** {@code jvm} is on that JDK and has the agent. */
    static HookRun of(JdkInstallation jdk, ForkedJvm jvm, Collection<Scenario> scenarios) throws Exception {
        if (jdk.hasVirtualThreads()) {
            jvm.jvmOptions("--enable-preview");
        }
        FinishedJvm finished = jvm.main(
                        HookProgram.class,
                        scenarios.stream().map(Scenario::name).toArray(String[]::new))
                .run();
        List<String> out = finished.out();
        if (finished.exit() != 0 || !out.contains("done")) {
            throw new AssertionError(jdk + " ended with " + finished);
        }
        return new HookRun(
                out,
                finished.recording().isPresent() ? read(finished.recording().get()) : List.of());
    }

    /** A recorder that did not start leaves the file that it was given as it was made. */
    private static List<RecordedEvent> read(Path recording) throws IOException {
        if (Files.size(recording) == 0) {
            return List.of();
        }
        List<RecordedEvent> events = RecordingFile.readAllEvents(recording);
        events.sort(Comparator.comparing(RecordedEvent::getStartTime));
        return events;
    }

    /** What the recording says of the hooks in the end, by class, method and, where it matters, descriptor. */
    Map<String, RecordedEvent> hooks() {
        Map<String, RecordedEvent> hooks = new LinkedHashMap<>();
        for (RecordedEvent each : events) {
            boolean hook = each.getEventType().getName().equals(PREFIX + "Hook");
            if (hook && !each.getString("method").equals("self-test")) {
                hooks.put(key(each), each);
            }
        }
        return hooks;
    }

    private static String key(RecordedEvent hook) {
        String descriptor = hook.getString("descriptor");
        return hook.getString("type") + "." + hook.getString("method") + (descriptor == null ? "" : descriptor);
    }

    Happened happened(Scenario scenario) {
        int begin = lineOf("begin " + scenario + " ");
        int end = IntStream.range(begin + 1, out.size())
                .filter(i -> out.get(i).startsWith("begin "))
                .findFirst()
                .orElse(out.size());
        long from = nanos(begin);
        long to = end == out.size() ? Long.MAX_VALUE : nanos(end);
        return new Happened(
                out.subList(begin + 1, end),
                events.stream()
                        .filter(event -> isCount(event) || (isOfAThread(event) && isBetween(event, from, to)))
                        .map(HookRun::event)
                        .toList());
    }

    private int lineOf(String start) {
        return IntStream.range(0, out.size())
                .filter(i -> out.get(i).startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + start + "in " + out));
    }

    private long nanos(int line) {
        String text = out.get(line);
        return Long.parseLong(text.substring(text.lastIndexOf(' ') + 1));
    }

    /** Those that say nothing of a thread come again and again. */
    private static boolean isOfAThread(RecordedEvent event) {
        return event.getEventType().getName().startsWith(PREFIX) && event.hasField("threadId");
    }

    /** What was counted by the end of the JVM. */
    private static boolean isCount(RecordedEvent event) {
        return event.getEventType().getName().equals(PREFIX + "SuspendPoints");
    }

    private static boolean isBetween(RecordedEvent event, long from, long to) {
        long nanos = event.getLong("nanos");
        return nanos >= from && nanos < to;
    }

    private static Happened.Event event(RecordedEvent event) {
        List<String> fields = new ArrayList<>();
        for (ValueDescriptor each : event.getFields()) {
            if (!each.getName().equals("eventThread") && !each.getName().equals("stackTrace")) {
                fields.add(each.getName() + "=" + event.getValue(each.getName()));
            }
        }
        return new Happened.Event(event.getEventType().getName().substring(PREFIX.length()), fields);
    }
}
