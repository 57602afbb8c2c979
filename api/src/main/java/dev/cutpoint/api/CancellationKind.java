package dev.cutpoint.api;

import java.util.Arrays;
import java.util.Optional;

/** Why something was cancelled: what the one who asked for it did, in the words that traces and recordings use too. */
public enum CancellationKind {
    /** {@code Future.cancel}, on whatever kind of future; the interrupt that it may send belongs to it. */
    FUTURE_CANCEL("future-cancel"),

    /** {@code Thread.interrupt}, called by another thread and by no other kind of request. */
    INTERRUPT("interrupt"),

    /** A future timed out and its work was given up. */
    TIMEOUT("timeout"),

    /** A scope of structured concurrency cancelled its subtasks, by itself or because one of them failed. */
    SCOPE_SHUTDOWN("scope-shutdown"),

    /** {@code shutdownNow}, or {@code close} of an executor. */
    EXECUTOR_SHUTDOWN("executor-shutdown"),

    /** A future was completed with a {@code CancellationException} rather than cancelled. */
    STAGE("stage");

    private final String word;

    CancellationKind(String word) {
        this.word = word;
    }

    /** The kind that goes by a word, {@code future-cancel} for one; empty if this version of the API knows none. */
    static Optional<CancellationKind> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** The word by which traces, JSON and recordings call this kind, {@code future-cancel} for one. */
    public String word() {
        return word;
    }
}
