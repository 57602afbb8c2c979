package dev.cutpoint.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * Walks the events of a chunk whose header cannot be trusted. Every event begins with its size and
 * its type, as LEB128 numbers; that is all that is looked at.
 */
final class ChunkWalk {

    private static final int METADATA_TYPE = 0;
    private static final int CHECKPOINT_TYPE = 1;
    private static final int WINDOW = 1 << 16;

    private final FileChannel file;
    private final long fileSize;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long windowStart;

    ChunkWalk(FileChannel file, long fileSize) {
        this.file = file;
        this.fileSize = fileSize;
    }

    /**
     * The header as it would be if the chunk had ended with its last complete checkpoint. Empty
     * when there is none, or nothing that describes the types.
     */
    Optional<ChunkHeader> lastConsistent(ChunkHeader header) throws IOException {
        long metadata = 0;
        long checkpoint = 0;
        long end = 0;
        long position = header.start() + ChunkHeader.LENGTH;
        while (position < fileSize) {
            move(position);
            long size = number();
            long type = number();
            if (size <= 0 || type < 0 || size > fileSize - position) {
                break;
            }
            if (type == METADATA_TYPE || type == CHECKPOINT_TYPE) {
                metadata = type == METADATA_TYPE ? position : metadata;
                checkpoint = type == CHECKPOINT_TYPE ? position : checkpoint;
                end = position + size;
            }
            position += size;
        }
        long start = header.start();
        return metadata == 0 || checkpoint == 0
                ? Optional.empty()
                : Optional.of(header.with(end - start, checkpoint - start, metadata - start));
    }

    private void move(long position) throws IOException {
        boolean inside = position >= windowStart && position + 2 * Long.BYTES <= windowStart + window.limit();
        if (!inside) {
            window.clear();
            file.read(window, position);
            window.flip();
            windowStart = position;
        }
        window.position((int) Math.min(position - windowStart, window.limit()));
    }

    /** Negative when the file ends in it. */
    private long number() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE - 1; shift += 7) {
            if (!window.hasRemaining()) {
                return -1;
            }
            byte next = window.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        return -1;
    }
}
