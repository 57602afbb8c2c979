package dev.cutpoint.trace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jdk.jfr.consumer.RecordedEvent;

/**
 * Puts the cancellations of one JVM together from its events, which come in any order: from a
 * finished recording or from a live stream. Thread-safe.
 *
 * <p>Memory is bounded: what has no room is counted and reported as a loss.
 */
public final class CancellationAssembler {

    /** How many finished ones a live session keeps. */
    private static final int KEPT = 100_000;

    private static final long TIDY = 10_000_000_000L;

    private final ApplicationCode application;
    private final CancellationIds ids;
    private final int number;
    private final EventFacts events;
    private final JvmState jvm = new JvmState();
    private final WaitLog waits = new WaitLog(jvm.clock());
    private final LockedWaitLog lockedWaits = new LockedWaitLog(jvm, waits);
    private final PointCounts points = new PointCounts();
    private final CancellationDrafts drafts = new CancellationDrafts();
    private final FinishedCancellations finished = new FinishedCancellations();
    private long tidied = Long.MIN_VALUE;

    CancellationAssembler(ApplicationCode application, CancellationIds ids) {
        this.application = application;
        this.ids = ids;
        this.number = ids.addJvm();
        this.events = new EventFacts(application);
    }

    /** Takes one event; what is not about cancellation is ignored. */
    public synchronized void accept(RecordedEvent event) {
        Optional<Fact> fact = events.fact(event);
        if (fact.isPresent()) {
            accept(fact.get());
            if (fact.get() instanceof Fact.OfCancellation of) {
                jvm.clock().saw(of.moment().nanos(), EventFacts.epochNanos(event.getStartTime()));
            }
        }
    }

    synchronized void accept(Fact fact) {
        jvm.add(fact);
        if (fact instanceof Fact.Waited wait) {
            waits.add(wait);
            lockedWaits.add(wait);
            points.add(wait);
        } else if (fact instanceof Fact.WaitedLocked call) {
            lockedWaits.add(call);
        } else if (fact instanceof Fact.OfCancellation of) {
            drafts.add(of);
            if (of instanceof Fact.Delivered delivery) {
                add(delivery);
            }
        }
    }

    /** By a thread's own interrupt it left a suspend point as by a cancellation, but was told nothing that it could have swallowed. */
    private void add(Fact.Delivered delivery) {
        if (!delivery.isOwn()) {
            waits.add(delivery);
        }
        points.add(delivery);
    }

    /**
     * The cancellations whose verdict will not change soon, each given out once, in the order of
     * their ids, with their findings: all their effects have ended or were handled, or they have
     * been pending for longer than the thresholds by a margin. What becomes known later, such as a
     * computation that ran on for minutes, is in the report.
     */
    public synchronized List<Cancellation> settled(Instant now) {
        return jvm.clock().isSet() ? settled(jvm.clock().nanosAt(EventFacts.epochNanos(now))) : List.of();
    }

    /** As {@link #settled(Instant)}, by the recorded JVM's own {@link System#nanoTime()}. */
    public synchronized List<Cancellation> settled(long nanosNow) {
        Settling settling = new Settling(jvm.session().thresholds(), nanosNow);
        List<Cancellation> given = give(draft -> !draft.given() && settling.isSettled(draft), settling.horizon());
        if (nanosNow - TIDY > tidied) {
            tidied = nanosNow;
            freeze(draft -> draft.given() && settling.isOver(draft), nanosNow);
            finished.forgetBeyond(KEPT, context(), points);
            for (LockedWait wait :
                    lockedWaits.forgetBefore(settling.longAgo(), thresholds().suspend())) {
                finished.keepFindings(wait, context());
            }
            waits.forgetBefore(settling.longAgo());
        }
        return given;
    }

    /** Those that {@link #settled} has not given out, as they are known now. */
    public synchronized List<Cancellation> rest() {
        return give(draft -> !draft.given(), jvm.horizon());
    }

    private List<Cancellation> give(Predicate<CancellationDraft> which, long horizon) {
        List<CancellationDraft> chosen = drafts.inOrder(which);
        chosen.forEach(CancellationDraft::markGiven);
        return assemble(chosen, horizon);
    }

    /** No more events will come: cancellations take less memory than their facts. */
    synchronized void finish() {
        freeze(draft -> true, jvm.horizon());
    }

    private void freeze(Predicate<CancellationDraft> which, long horizon) {
        CancellationAssembly assembly = assembly(horizon);
        for (CancellationDraft draft : drafts.inOrder(which)) {
            finished.add(assembly.cancellation(draft, ids.idOf(number, draft.id())));
            drafts.remove(draft);
        }
    }

    /** All that are kept. */
    synchronized List<Cancellation> all() {
        List<Cancellation> result = finished.kept();
        result.addAll(assemble(drafts.inOrder(draft -> true), jvm.horizon()));
        return result;
    }

    private List<Cancellation> assemble(List<CancellationDraft> chosen, long horizon) {
        CancellationAssembly assembly = assembly(horizon);
        return chosen.stream()
                .map(draft -> assembly.cancellation(draft, ids.idOf(number, draft.id())))
                .toList();
    }

    private CancellationAssembly assembly(long horizon) {
        return new CancellationAssembly(jvm, Math.max(horizon, jvm.horizon()), waits, application);
    }

    synchronized RuleContext context() {
        return new RuleContext(jvm.session(), application);
    }

    /** Those that are kept. */
    synchronized List<LockedWait> lockedWaits() {
        return lockedWaits.waits(thresholds().suspend());
    }

    private Thresholds thresholds() {
        return jvm.session().thresholds();
    }

    /** How many are no longer kept, and their findings. */
    synchronized int forgotten() {
        return finished.forgotten();
    }

    synchronized FindingGroups forgottenFindings() {
        return finished.forgottenFindings();
    }

    synchronized boolean isRecorded() {
        return jvm.isRecorded();
    }

    synchronized Collection<HookState> hooks() {
        return jvm.hooks();
    }

    synchronized PointCounts points() {
        return points.in(jvm.points(), application, jvm.clock());
    }

    synchronized List<SuppressedPlace> suppressedPlaces() {
        return jvm.suppressed().places();
    }

    synchronized CodePoints codePoints() {
        return jvm.points();
    }

    /** When the JVM was recorded, by JFR's clock; what was recorded later comes after. */
    synchronized long recordedAt() {
        return jvm.recordedAt();
    }

    synchronized List<Loss> losses() {
        List<Loss> result = new ArrayList<>(jvm.losses());
        result.addAll(drafts.losses());
        long left = waits.left() + lockedWaits.left();
        if (left > 0) {
            result.add(new Loss("waits", left));
        }
        return result;
    }

    synchronized long withoutRequest() {
        return drafts.withoutRequest();
    }
}
