package dev.cutpoint.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What this process takes: live objects, and pages in memory, which only Linux tells. */
record Memory(long live, long resident) {

    static Memory now() throws IOException {
        long live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return new Memory(live, pagesInMemory());
    }

    /** Twice, because what the first collection makes unreachable by clearing references goes with the second. */
    static Memory afterCollection() throws IOException {
        System.gc();
        System.gc();
        return now();
    }

    private static long pagesInMemory() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            String line = lines.filter(each -> each.startsWith("VmRSS:"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no VmRSS in /proc/self/status"));
            return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
        }
    }
}
