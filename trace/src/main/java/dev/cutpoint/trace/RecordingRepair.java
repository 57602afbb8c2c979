package dev.cutpoint.trace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How to read a recording that was cut short, by {@code kill -9} or a truncated copy: JFR's own
 * reader waits for the end of the last chunk and gives up. The whole chunks stay as they are; the
 * last one is read up to its last flush, or up to its last complete checkpoint.
 *
 * @param end how much of the file can be read
 * @param headers those that have to be written anew
 */
record RecordingRepair(long end, List<ChunkHeader> headers) {

    /** Empty when the recording is whole. */
    static Optional<RecordingRepair> of(Path recording) throws IOException {
        try (FileChannel file = FileChannel.open(recording, StandardOpenOption.READ)) {
            long fileSize = file.size();
            long position = 0;
            List<ChunkHeader> headers = new ArrayList<>();
            while (fileSize - position >= ChunkHeader.LENGTH) {
                ChunkHeader header = ChunkHeader.read(file, position);
                Optional<ChunkHeader> readable = header.isChunk() ? readable(header, file, fileSize) : Optional.empty();
                if (readable.isEmpty()) {
                    break;
                }
                if (!header.isFinished(fileSize)) {
                    headers.add(readable.get());
                }
                position = readable.get().end();
            }
            return position == fileSize && headers.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new RecordingRepair(position, headers));
        }
    }

    private static Optional<ChunkHeader> readable(ChunkHeader header, FileChannel file, long fileSize)
            throws IOException {
        return header.isConsistent(fileSize)
                ? Optional.of(header)
                : new ChunkWalk(file, fileSize).lastConsistent(header);
    }

    /** Whether anything can be read. */
    boolean isWorthwhile() {
        return end > 0;
    }

    /** A copy that can be read, for the owner's eyes only. */
    Path copy(Path recording) throws IOException {
        Path copy = Files.createTempFile("cutpoint-", ".jfr");
        try (FileChannel from = FileChannel.open(recording, StandardOpenOption.READ);
                FileChannel to = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            for (long done = 0; done < end; ) {
                done += from.transferTo(done, end - done, to);
            }
            for (ChunkHeader header : headers) {
                write(to, header);
            }
            return copy;
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static void write(FileChannel to, ChunkHeader header) throws IOException {
        write(to, header.start() + ChunkHeader.SIZE, header.size());
        write(to, header.start() + ChunkHeader.CHECKPOINT, header.checkpoint());
        write(to, header.start() + ChunkHeader.METADATA, header.metadata());
        to.write(ByteBuffer.allocate(1), header.start() + ChunkHeader.STATE);
    }

    private static void write(FileChannel to, long position, long value) throws IOException {
        to.write(ByteBuffer.allocate(Long.BYTES).putLong(0, value), position);
    }
}
