package dev.cutpoint.instrument.jdk;

import dev.cutpoint.bootstrap.Kind;
import java.util.List;

/** The futures of the JDK's {@code HttpClient}, which alone pass a cancellation on to the work behind them. */
final class HttpClientHooks {
    private HttpClientHooks() {}

    static List<JdkHook> hooks() {
        return List.of(JdkHook.of(
                "jdk/internal/net/http/common/MinimalFuture",
                "cancel",
                "(Z)Z",
                "requests",
                Requesting.answered(Kind.FUTURE_CANCEL)));
    }
}
