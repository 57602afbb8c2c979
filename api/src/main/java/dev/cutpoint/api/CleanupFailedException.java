package dev.cutpoint.api;

/**
 * An action of a {@link Guard} threw a checked exception, which is the cause. In try-with-resources it ends up suppressed on the exception
 * that leaves the block, which it never replaces.
 */
public final class CleanupFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CleanupFailedException(Exception cause) {
        super("cleanup failed: " + cause, cause);
    }
}
