package dev.cutpoint.it.rig;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What JaCoCo has written: for each class that ran, the checksum of its class file and how many of its probes were passed. A class whose
 * checksum is not that of its file is left out of every coverage report.
 */
public final class CoverageFile {
    private static final int HEADER = 0x01;
    private static final int SESSION = 0x10;
    private static final int CLASS = 0x11;
    private static final int VERSION = 0x1007;

    private record Row(long checksum, int passed) {}

    /** By internal name. */
    private final Map<String, Row> rows = new TreeMap<>();

    private CoverageFile() {}

    public static CoverageFile in(Path file) throws IOException {
        CoverageFile coverage = new CoverageFile();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (int block = in.read(); block >= 0; block = in.read()) {
                coverage.read(block, in);
            }
        }
        return coverage;
    }

    /** Of the classes of a package. */
    public Map<String, Long> checksums(String packageName) {
        Map<String, Long> checksums = new TreeMap<>();
        rows(packageName).forEach((name, row) -> checksums.put(name, row.checksum()));
        return checksums;
    }

    /** In all classes of a package. */
    public int passedProbes(String packageName) {
        return rows(packageName).values().stream().mapToInt(Row::passed).sum();
    }

    private Map<String, Row> rows(String packageName) {
        Map<String, Row> some = new TreeMap<>(rows);
        some.keySet().removeIf(each -> !each.startsWith(packageName.replace('.', '/') + "/"));
        return some;
    }

    private void read(int block, DataInputStream in) throws IOException {
        switch (block) {
            case HEADER -> {
                in.readChar();
                int version = in.readChar();
                if (version != VERSION) {
                    throw new IOException("format " + version + ", expected " + VERSION);
                }
            }
            case SESSION -> {
                in.readUTF();
                in.readLong();
                in.readLong();
            }
            case CLASS -> {
                long checksum = in.readLong();
                rows.put(in.readUTF(), new Row(checksum, passedProbes(in)));
            }
            default -> throw new IOException("unknown block " + block);
        }
    }

    /** One bit a probe, the lowest first. */
    private static int passedProbes(DataInputStream in) throws IOException {
        int probes = length(in);
        int count = 0;
        for (int i = 0; i < probes; i += Byte.SIZE) {
            count += Integer.bitCount(in.readUnsignedByte());
        }
        return count;
    }

    /** Seven bits a byte, the lowest first; the eighth says that more follow. */
    private static int length(DataInputStream in) throws IOException {
        int length = 0;
        int read = 0x80;
        for (int shift = 0; (read & 0x80) != 0; shift += 7) {
            read = in.readUnsignedByte();
            length |= (read & 0x7f) << shift;
        }
        return length;
    }
}
