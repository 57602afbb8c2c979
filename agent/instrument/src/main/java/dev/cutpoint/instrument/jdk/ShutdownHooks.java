package dev.cutpoint.instrument.jdk;

import static dev.cutpoint.instrument.jdk.Code.call;

import java.util.List;

/** The beginning of shutdown: the flight recorder cannot start any more once the application's hooks run. */
final class ShutdownHooks {
    private ShutdownHooks() {}

    static List<JdkHook> hooks() {
        return List.of(JdkHook.of(
                "java/lang/ApplicationShutdownHooks",
                "runHooks",
                "()V",
                "cancellations just before and during shutdown",
                new AtEntry(call("shuttingDown"))));
    }
}
