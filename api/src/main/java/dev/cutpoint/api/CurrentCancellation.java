package dev.cutpoint.api;

/**
 * The cancellation that the calling thread is handling.
 *
 * @param id numbers the cancellations of this JVM from 1; the same one in traces and recordings, so that a log line can be found
 *     there. One action of a user is one cancellation, however many tasks it reaches
 * @param kind why it was cancelled
 * @param origin the name that the thread which asked for it had then
 */
public record CurrentCancellation(long id, CancellationKind kind, String origin) {}
