package dev.cutpoint.instrument.application;

import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.MethodTooLargeException;

/** A class whose handlers cannot be woven; it is left as it is and counted. */
final class UnweavableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnweavableException(String reason) {
        super(reason);
    }

    /** What a class that is left as it is because of an error is counted under. */
    static String reason(Throwable error) {
        if (error instanceof UnweavableException) {
            return error.getMessage();
        }
        if (error instanceof MethodTooLargeException) {
            return "method-too-large";
        }
        if (error instanceof ClassTooLargeException) {
            return "constant-pool-full";
        }
        return error.getClass().getSimpleName();
    }
}
