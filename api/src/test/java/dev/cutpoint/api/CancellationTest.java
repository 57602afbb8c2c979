package dev.cutpoint.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CancellationTest {
    @Test
    void withoutTheAgentNothingIsCancelling() {
        assertThat(Cancellation.isCancelling()).isFalse();
        assertThat(Cancellation.current()).isEmpty();
    }

    @Test
    void withoutTheAgentNotEvenTheCallbackOfACancelledFutureIs() {
        AtomicReference<Boolean> answer = new AtomicReference<>();
        CompletableFuture<String> future = new CompletableFuture<>();
        CompletableFuture<String> observed =
                future.whenComplete((value, failure) -> answer.set(Cancellation.isCancelling()));

        future.cancel(true);

        assertThat(observed).isCompletedExceptionally();
        assertThat(answer).hasValue(false);
    }

    @Test
    void askingLeavesTheInterruptStatus() {
        Thread.currentThread().interrupt();

        assertThat(Cancellation.isCancelling()).isFalse();

        assertThat(Thread.interrupted()).isTrue();
    }

    /** The agent replaces these two bodies and must find them in every version of the API. */
    @Test
    void theMethodsThatTheAgentReplacesKeepNameAndType() throws NoSuchMethodException {
        Method cancelling = Cancellation.class.getDeclaredMethod("cancelling");
        Method request = Cancellation.class.getDeclaredMethod("request");

        assertThat(cancelling.getReturnType()).isEqualTo(boolean.class);
        assertThat(request.getReturnType()).isEqualTo(Object[].class);
        assertThat(Modifier.isStatic(cancelling.getModifiers())).isTrue();
        assertThat(Modifier.isStatic(request.getModifiers())).isTrue();
    }
}
