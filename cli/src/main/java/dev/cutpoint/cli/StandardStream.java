package dev.cutpoint.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** A standard stream that remembers why it failed: print streams swallow it, and a report cut short must not look whole. */
final class StandardStream extends FilterOutputStream {
    private IOException failure;

    StandardStream(OutputStream out) {
        super(out);
    }

    static StandardStream of(FileDescriptor descriptor) {
        return new StandardStream(new FileOutputStream(descriptor));
    }

    @Override
    public void write(int each) throws IOException {
        write(new byte[] {(byte) each}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException error) {
            failure = error;
            throw error;
        }
    }

    synchronized Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }
}
