package load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;

/** Processor time of a server, as an answer to who measures it: with it goes what the agent and JFR do on threads of their own. */
final class ServerClock {
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private ServerClock() {}

    static byte[] answer() {
        return Long.toString(PROCESS.getProcessCpuTime()).getBytes(StandardCharsets.UTF_8);
    }
}
