package dev.cutpoint.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JvmStateTest {
    private final JvmState state = new JvmState();

    @Test
    void hooksOfOneNameAreToldApartByTheirDescriptor() {
        state.add(hook(1, "(ZZ)Z", true));
        state.add(hook(1, "(ZZ)J", false));

        assertThat(state.hooks()).extracting(HookState::bound).containsExactly(true, false);
    }

    @Test
    void theLatestStateOfAHookCountsInWhateverOrderTheRecordingIsRead() {
        state.add(hook(2, "", true));
        state.add(hook(1, "", false));
        assertThat(state.hooks()).extracting(HookState::bound).containsExactly(true);

        state.add(hook(3, "", false));
        assertThat(state.hooks()).extracting(HookState::bound).containsExactly(false);
    }

    private static Fact hook(long nanos, String descriptor, boolean bound) {
        return new Fact.Hook(
                nanos, new HookState("shop.Pool", "end", descriptor, "17 and later", "requests", bound, true, "", 0));
    }
}
