package dev.cutpoint.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Guards without the agent; what they do with it, a JVM that has one shows. */
@SuppressWarnings("try") // a guard need not be named in the block that it guards
class GuardTest {
    private final List<String> trail = new ArrayList<>();

    @AfterEach
    void clearTheStatus() {
        Thread.interrupted();
    }

    @Test
    void deferredActionsRunTheLastOneFirst() {
        try (Guard guard = Cancellation.defer(() -> trail.add("first")).defer(() -> trail.add("second"))) {
            trail.add("body");
        }
        assertThat(trail).containsExactly("body", "second", "first");
    }

    @Test
    void failingActionSkipsNoOther() {
        IllegalStateException failure = new IllegalStateException();
        Guard guard = Cancellation.defer(() -> trail.add("first"))
                .defer(() -> {
                    throw new IOException("second");
                })
                .defer(() -> {
                    throw failure;
                });

        assertThatThrownBy(guard::close).isSameAs(failure);

        assertThat(trail).containsExactly("first");
        assertThat(failure.getSuppressed()).hasSize(1).allMatch(CleanupFailedException.class::isInstance);
        assertThat(failure.getSuppressed()[0]).hasRootCauseMessage("second");
    }

    @Test
    void theExceptionOfTheBlockStaysTheFirst() {
        InterruptedException cancellation = new InterruptedException();

        assertThatThrownBy(() -> {
                    try (Guard guard = Cancellation.defer(() -> {
                        throw new IOException();
                    })) {
                        throw cancellation;
                    }
                })
                .isSameAs(cancellation)
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasSize(1));
    }

    @Test
    void anErrorIsThrownAsItIs() {
        Error error = new AssertionError();
        Guard guard = Cancellation.defer(() -> {
            throw error;
        });
        assertThatThrownBy(guard::close).isSameAs(error);
    }

    @Test
    void withoutTheAgentTheStatusDecides() {
        Cancellation.onCancel(() -> trail.add("not interrupted")).close();
        Thread.currentThread().interrupt();
        Cancellation.onCancel(() -> trail.add("interrupted")).close();

        assertThat(trail).containsExactly("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aSecondCloseDoesNothingAndNothingCanBeAddedAfterwards() {
        Guard guard = Cancellation.defer(() -> trail.add("once"));
        guard.close();
        guard.close();

        assertThat(trail).containsExactly("once");
        assertThatThrownBy(() -> guard.defer(() -> {})).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aReleasedValueIsNotCleanedUp() {
        Thread.currentThread().interrupt();
        GuardedValue<String> released = Cancellation.guard("released", trail::add);
        GuardedValue<String> kept = Cancellation.guard("kept", trail::add);

        assertThat(released.release()).isEqualTo("released");
        released.close();
        kept.close();

        assertThat(trail).containsExactly("kept");
    }
}
