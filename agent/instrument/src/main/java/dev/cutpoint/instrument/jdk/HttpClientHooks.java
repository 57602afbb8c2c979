package dev.cutpoint.instrument.jdk;

import static dev.cutpoint.instrument.jdk.Code.code;

import dev.cutpoint.bootstrap.Kind;
import java.util.List;

/** The JDK's {@code HttpClient}, whose futures alone pass a cancellation on to the work behind them. */
final class HttpClientHooks {
    private static final String EXCHANGE = "jdk/internal/net/http/MultiExchange";

    private HttpClientHooks() {}

    static List<JdkHook> hooks() {
        return List.of(
                JdkHook.of(
                        "jdk/internal/net/http/common/MinimalFuture",
                        "cancel",
                        "(Z)Z",
                        "requests",
                        Requesting.answered(Kind.FUTURE_CANCEL)),
                JdkHook.of(EXCHANGE, "cancel", "(Z)Z", "the request that threads of the client act for", passedOn()),
                JdkHook.of(EXCHANGE, "whenCancelled", null, "threads of the client that act for it", carriedOut()));
    }

    private static Weaving passedOn() {
        return new AtEntry(code().loadThis().doorway("passOn", "(Ljava/lang/Object;)V"));
    }

    private static Weaving carriedOut() {
        return new Around(
                code().loadThis().doorway("beginPassedOn", "(Ljava/lang/Object;)V"),
                code().no().doorway("end", "(Z)V"),
                code().no().doorway("end", "(Z)V"));
    }
}
