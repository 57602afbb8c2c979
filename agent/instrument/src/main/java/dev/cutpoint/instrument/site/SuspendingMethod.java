package dev.cutpoint.instrument.site;

import java.util.Set;

/**
 * A method, of the JDK or of the API, in which a task can wait or let itself be cancelled.
 *
 * @param owner internal name of the type that declares it; calls by way of subtypes are calls of it
 * @param name its name
 * @param parameters its parameters as descriptors have them, {@code (JLjava/util/concurrent/TimeUnit;)}; subtypes may narrow the result
 * @param since first feature release that has it
 * @param until last one
 * @param response what it does when it is cancelled
 * @param timed it can end by itself after a time that the caller gives
 */
public record SuspendingMethod(
        String owner, String name, String parameters, int since, int until, CancelResponse response, boolean timed) {

    /** Some wait in {@code Object.wait} for a monitor of their own. */
    private static final Set<String> GIVING_BACK = Set.of(
            "java/lang/Object",
            "java/lang/Thread",
            "java/lang/Process",
            "java/io/PipedInputStream",
            "java/io/PipedReader",
            "java/util/concurrent/locks/Condition");

    static SuspendingMethod of(String owner, String name, String parameters, CancelResponse response, boolean timed) {
        return new SuspendingMethod(owner, name, parameters, 17, Integer.MAX_VALUE, response, timed);
    }

    SuspendingMethod since(int release) {
        return new SuspendingMethod(owner, name, parameters, release, until, response, timed);
    }

    SuspendingMethod until(int release) {
        return new SuspendingMethod(owner, name, parameters, since, release, response, timed);
    }

    /** What waits is the stage that the method returns. */
    boolean isStage() {
        return response == CancelResponse.SKIPS;
    }

    /** What it waits for is a lock. */
    public boolean takesLock() {
        return owner.endsWith("locks/Lock") || owner.endsWith("locks/StampedLock");
    }

    /** While it waits, the monitor or the lock that belongs to the object which it is called on is free. */
    public boolean givesBack() {
        return GIVING_BACK.contains(owner);
    }

    boolean isFor(int release) {
        return since <= release && release <= until;
    }
}
