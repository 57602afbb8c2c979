package app.hostile;

import app.waiting.Limits;
import java.io.IOException;
import java.lang.instrument.UnmodifiableClassException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;

/** Cancels futures while somebody throws away what the agent has woven into them. */
public final class HostProgram {
    private static final int REPAIRS = 5;

    private HostProgram() {}

    /** {@code await}: until they are seen; {@code visited}: the same, after a visit; {@code fight}: as long as they are put back. */
    public static void main(String[] arguments) throws IOException, UnmodifiableClassException {
        switch (arguments[0]) {
            case "await" -> awaitBeingSeen();
            case "visited" -> {
                System.out.println("future seen " + Probes.isFutureSeen());
                if (System.in.read() < 0) {
                    throw new IllegalStateException("nobody came");
                }
                awaitBeingSeen();
            }
            case "fight" -> fight();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void awaitBeingSeen() {
        Limits.until(Probes::isFutureSeen);
        System.out.println("future seen");
    }

    /** When the future has been given up, and something else was put back since, nobody is going to put back the future. */
    private static void fight() throws IOException, UnmodifiableClassException {
        for (int i = 0; i <= REPAIRS; i++) {
            Limits.until(Probes::isFutureSeen);
            ReplacingAgent.replace(CompletableFuture.class);
        }
        ReplacingAgent.replace(FutureTask.class);
        Limits.until(Probes::isTaskSeen);
        System.out.println("task seen, future seen " + Probes.isFutureSeen());
    }
}
