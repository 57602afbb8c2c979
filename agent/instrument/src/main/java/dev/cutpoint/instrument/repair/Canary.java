package dev.cutpoint.instrument.repair;

import dev.cutpoint.bootstrap.Clock;
import dev.cutpoint.bootstrap.HookErrors;
import dev.cutpoint.bootstrap.Mark;
import dev.cutpoint.instrument.jdk.HookStates;
import dev.cutpoint.instrument.jdk.JdkTransformer;
import java.lang.instrument.UnmodifiableClassException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks once a second whether the classes of the JDK that have hooks are still woven, and has those repaired that are not: another agent
 * may have replaced them, and the VM may have loaded one at a moment when it shows classes to nobody.
 *
 * <p>Looking takes a few reads for each class, on the clock's thread. A repair takes longer and runs what other agents do to the class: it
 * has a thread of its own. No class is repaired more than a few times: two agents must not fight for ever.
 */
public final class Canary implements Runnable {
    private static final int MOST_REPAIRS = 5;
    private static final int LOOK_MILLIS = 1_000;

    private final Registration registration;
    private final JdkTransformer transformer;
    private final HookStates states;

    private final Set<Class<?>> lost = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean repairing = new AtomicBoolean();
    private volatile List<Class<?>> watched = List.of();

    /** How often a repair was tried. */
    private final Map<Class<?>, Integer> attempts = new ConcurrentHashMap<>();

    public Canary(Registration registration, JdkTransformer transformer, HookStates states) {
        this.registration = registration;
        this.transformer = transformer;
        this.states = states;
    }

    /** Loads what is to be watched, which takes its time. */
    public void start() {
        watched = List.copyOf(transformer.loadAll());
        Clock.every(LOOK_MILLIS, this);
    }

    /** Called by the clock. */
    @Override
    public void run() {
        look();
        if (isRepairWanted() && repairing.compareAndSet(false, true)) {
            Thread thread = new Thread(null, this::repair, "cutpoint-repair", 0, false);
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Notes which classes are woven and which are not. */
    public void look() {
        for (Class<?> each : watched) {
            if (Mark.isOn(each)) {
                if (lost.remove(each)) {
                    states.found(each);
                }
            } else if (!transformer.isUnweavable(each) && lost.add(each)) {
                states.lost(each);
            }
        }
    }

    private boolean isRepairWanted() {
        for (Class<?> each : lost) {
            if (isRepairWanted(each)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRepairWanted(Class<?> type) {
        return attempts.getOrDefault(type, 0) < MOST_REPAIRS;
    }

    private void repair() {
        try {
            for (Class<?> each : lost) {
                if (isRepairWanted(each)) {
                    attempts.merge(each, 1, Integer::sum);
                    states.repairing(each);
                    repair(each);
                }
            }
        } catch (Throwable error) {
            HookErrors.record(error);
        } finally {
            repairing.set(false);
        }
    }

    private void repair(Class<?> type) {
        try {
            registration.retransform(type);
            if (!Mark.isOn(type) && registration.moveBehindOthers()) {
                registration.retransform(type);
            }
        } catch (UnmodifiableClassException | RuntimeException | LinkageError refused) {
            return;
        }
        if (Mark.isOn(type)) {
            lost.remove(type);
            states.found(type);
        }
    }
}
