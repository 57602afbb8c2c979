package dev.cutpoint.instrument.jdk;

import static dev.cutpoint.instrument.jdk.Code.code;

import java.util.List;

/** Exceptions whose birth is the delivery of a request. The VM's own throws run these constructors too. */
final class ExceptionHooks {
    private ExceptionHooks() {}

    static List<JdkHook> hooks() {
        return List.of(
                born("java/lang/InterruptedException", "born"),
                born("java/nio/channels/ClosedByInterruptException", "born"),
                born("java/nio/channels/FileLockInterruptionException", "born"),
                born("java/io/InterruptedIOException", "ioInterrupted"),
                JdkHook.of(
                                "java/net/SocketException",
                                "<init>",
                                "(Ljava/lang/String;)V",
                                "delivery to virtual threads in socket I/O",
                                new BeforeReturns(code().loadThis()
                                        .load(1)
                                        .doorway("socketFailed", "(Ljava/lang/Throwable;Ljava/lang/String;)V")))
                        .since(21));
    }

    private static JdkHook born(String type, String doorway) {
        return JdkHook.of(
                type,
                "<init>",
                null,
                "delivery",
                new BeforeReturns(code().loadThis().doorway(doorway, "(Ljava/lang/Throwable;)V")));
    }
}
