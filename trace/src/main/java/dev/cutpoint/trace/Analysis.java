package dev.cutpoint.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * From the events of one or several JVMs to a report.
 *
 * <pre>{@code
 * Analysis analysis = new Analysis(ApplicationCode.ALL);
 * analysis.addRecording(Path.of("app.jfr"));             // finished, or
 * CancellationAssembler jvm = analysis.addJvm();         // live: one for each JVM
 * stream.onEvent(jvm::accept);
 * TraceReport report = analysis.report();                // at any time
 * }</pre>
 */
public final class Analysis {

    private final ApplicationCode application;
    private final CancellationIds ids = new CancellationIds();
    private final List<CancellationAssembler> jvms = new ArrayList<>();
    private final Notes notes = new Notes();

    /** What was read by whatever name. */
    private final Set<Object> known = new HashSet<>();

    public Analysis(ApplicationCode application) {
        this.application = application;
    }

    /** The lines that the report will carry; others may add theirs. */
    public Notes notes() {
        return notes;
    }

    /** For the events of one more JVM. Ids are renumbered where those of two JVMs clash. */
    public synchronized CancellationAssembler addJvm() {
        CancellationAssembler jvm = new CancellationAssembler(application, ids);
        jvms.add(jvm);
        return jvm;
    }

    /**
     * Reads a recording, or all recordings in a folder.
     *
     * @throws UnreadableRecordingException when there is nothing that can be read
     */
    public void addRecording(Path fileOrFolder) throws UnreadableRecordingException {
        List<UnreadableRecordingException> failures = new ArrayList<>();
        List<RecordingFiles> recordings = RecordingFiles.in(fileOrFolder);
        for (RecordingFiles recording : recordings) {
            try {
                add(recording);
            } catch (UnreadableRecordingException e) {
                failures.add(e);
            }
        }
        if (failures.size() == recordings.size()) {
            throw failures.get(0);
        }
        failures.forEach(failure -> notes.add(failure.getMessage()));
    }

    private void add(RecordingFiles given) throws UnreadableRecordingException {
        RecordingFiles recording = given.without(known);
        if (recording.files().size() < given.files().size()) {
            notes.add(given.name() + " was given more than once and is read once.");
        }
        if (recording.files().isEmpty()) {
            return;
        }
        CancellationAssembler jvm = addJvm();
        try {
            RecordingReader.read(recording, jvm::accept, notes);
        } catch (UnreadableRecordingException e) {
            remove(jvm);
            throw e;
        }
        jvm.finish();
        if (!jvm.isRecorded()) {
            notes.add(recording.name() + " has no events of Cutpoint: was the agent in that JVM?");
        }
    }

    private synchronized void remove(CancellationAssembler jvm) {
        jvms.remove(jvm);
    }

    /** What is known by now. */
    public synchronized TraceReport report() {
        List<Cancellation> cancellations = new ArrayList<>();
        FindingGroups groups = new FindingGroups();
        PointCounts points = new PointCounts();
        ClassBuilds builds = new ClassBuilds(jvms);
        int forgotten = 0;
        SuppressedCode suppressed = new SuppressedCode();
        for (CancellationAssembler jvm : jvms) {
            jvm.suppressedPlaces().forEach(suppressed::add);
            List<Cancellation> theirs = jvm.all();
            PointCounts counts = jvm.points();
            groups.addAll(jvm.forgottenFindings());
            for (Cancellation cancellation : theirs) {
                groups.add(cancellation, jvm.context());
                counts.correct(cancellation);
            }
            jvm.lockedWaits().forEach(wait -> groups.add(wait, jvm.context()));
            points.addAll(builds.translated(counts, jvm.codePoints()));
            cancellations.addAll(theirs);
            forgotten += jvm.forgotten();
        }
        cancellations.sort(Comparator.comparingLong(Cancellation::id));
        List<String> lines = notes(forgotten);
        builds.note().ifPresent(lines::add);
        return suppressed.apply(report(cancellations, groups.findings(), points.counts(), forgotten, lines));
    }

    private TraceReport report(
            List<Cancellation> cancellations,
            List<Finding> findings,
            List<SuspendPointCount> points,
            int forgotten,
            List<String> lines) {
        List<Loss> losses = losses();
        Summary summary = new Summary(
                cancellations.size() + forgotten,
                findings.size(),
                points.size(),
                count(points.stream().filter(SuspendPointCount::isReached)),
                count(points.stream().filter(point -> point.cancelled() > 0)),
                losses.stream()
                        .filter(Loss::droppedEvents)
                        .mapToLong(Loss::count)
                        .sum());
        return new TraceReport(
                jvms.stream().map(jvm -> jvm.context().jvm()).toList(),
                cancellations,
                findings,
                points,
                losses,
                jvms.stream().flatMap(jvm -> jvm.hooks().stream()).distinct().toList(),
                lines,
                summary);
    }

    /** What several JVMs lost is added up. */
    private List<Loss> losses() {
        Map<String, Long> sums = new LinkedHashMap<>();
        for (CancellationAssembler jvm : jvms) {
            jvm.losses().forEach(loss -> sums.merge(loss.what(), loss.count(), Long::sum));
        }
        List<Loss> result = new ArrayList<>();
        sums.forEach((what, count) -> {
            if (count > 0) {
                result.add(new Loss(what, count));
            }
        });
        return result;
    }

    private List<String> notes(int forgotten) {
        List<String> lines = new ArrayList<>(notes.lines());
        long orphans =
                jvms.stream().mapToLong(CancellationAssembler::withoutRequest).sum();
        if (orphans > 0) {
            lines.add(orphans + (orphans == 1 ? " cancellation is" : " cancellations are")
                    + " left out: the request is not in the recording.");
        }
        if (forgotten > 0) {
            lines.add("The first " + forgotten + " cancellations are only counted; their findings are kept.");
        }
        return lines;
    }

    private static int count(Stream<SuspendPointCount> points) {
        return (int) points.count();
    }
}
