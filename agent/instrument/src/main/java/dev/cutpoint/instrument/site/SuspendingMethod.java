package dev.cutpoint.instrument.site;

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

    boolean isFor(int release) {
        return since <= release && release <= until;
    }
}
