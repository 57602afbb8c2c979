package dev.cutpoint.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CancellationKindTest {
    @ParameterizedTest
    @EnumSource
    void isFoundByItsWord(CancellationKind kind) {
        assertThat(CancellationKind.of(kind.word())).contains(kind);
    }

    @Test
    void aWordOfALaterVersionIsNoKind() {
        assertThat(CancellationKind.of("power-cut")).isEmpty();
    }
}
