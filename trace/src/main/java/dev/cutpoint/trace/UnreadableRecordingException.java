package dev.cutpoint.trace;

import java.io.IOException;

/** A file that is no recording, or of which nothing can be read. The message is one full line. */
public final class UnreadableRecordingException extends IOException {

    private static final long serialVersionUID = 1L;

    public UnreadableRecordingException(String message) {
        super(message);
    }

    public UnreadableRecordingException(String message, Throwable cause) {
        super(message, cause);
    }
}
