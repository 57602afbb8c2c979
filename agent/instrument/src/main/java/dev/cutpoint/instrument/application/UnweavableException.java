package dev.cutpoint.instrument.application;

/** A class whose handlers cannot be woven; it is left as it is and counted. */
final class UnweavableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnweavableException(String reason) {
        super(reason);
    }
}
