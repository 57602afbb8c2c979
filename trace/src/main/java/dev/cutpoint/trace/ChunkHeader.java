package dev.cutpoint.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * The header of a chunk; a recording is a row of chunks, each complete in itself. All numbers are
 * big-endian; offsets count from the start of the chunk.
 *
 * @param start where the chunk begins in the file
 * @param checkpoint offset of the last checkpoint event, from which the others are found
 * @param metadata offset of the event that describes all types
 * @param state 0 when the chunk is finished, {@link #UPDATING} while its header is being written,
 *     else the number of flushes so far
 */
record ChunkHeader(long start, boolean isChunk, long size, long checkpoint, long metadata, int state) {

    static final int LENGTH = 68;
    static final int SIZE = 8;
    static final int CHECKPOINT = 16;
    static final int METADATA = 24;
    static final int STATE = 64;

    private static final int MAGIC = 0x464c5200;
    private static final int UPDATING = 255;

    /** The file must have that many bytes there. */
    static ChunkHeader read(FileChannel file, long start) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        int read = 0;
        while (bytes.hasRemaining() && read >= 0) {
            read = file.read(bytes, start + bytes.position());
        }
        return new ChunkHeader(
                start,
                bytes.getInt(0) == MAGIC,
                bytes.getLong(SIZE),
                bytes.getLong(CHECKPOINT),
                bytes.getLong(METADATA),
                bytes.get(STATE) & 0xff);
    }

    boolean isFinished(long fileSize) {
        return state == 0 && isConsistent(fileSize);
    }

    /** What it says holds: as of the end, or of the last flush. */
    boolean isConsistent(long fileSize) {
        return state != UPDATING
                && size > LENGTH
                && size <= fileSize - start
                && isInside(checkpoint)
                && isInside(metadata);
    }

    ChunkHeader with(long newSize, long newCheckpoint, long newMetadata) {
        return new ChunkHeader(start, isChunk, newSize, newCheckpoint, newMetadata, 0);
    }

    long end() {
        return start + size;
    }

    private boolean isInside(long offset) {
        return offset >= LENGTH && offset < size;
    }
}
