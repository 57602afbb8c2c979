package dev.cutpoint.instrument.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HookFamilyTest {
    private static final int RELEASE = Runtime.version().feature();
    private static final String FUTURE = "java/util/concurrent/CompletableFuture";

    @ParameterizedTest
    @EnumSource
    void theTypesOfAFamilyAreThoseOfItsHooks(HookFamily family) {
        assertThat(family.types())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        family.hooks().stream().map(JdkHook::type).distinct().toList());
    }

    @Test
    void noTypeIsInTwoFamilies() {
        assertThat(Arrays.stream(HookFamily.values()).flatMap(each -> each.types().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void noTwoHooksHaveTheSameKey() {
        assertThat(hooks().stream().map(JdkHook::key)).doesNotHaveDuplicates();
    }

    @Test
    void everyHookIsListedWhetherItsClassIsLoadedOrNot() {
        List<String> listed = List.copyOf(states(new HookStates(RELEASE)).keySet());

        assertThat(listed)
                .containsExactlyElementsOf(
                        hooks().stream().map(JdkHook::key).sorted().toList());
    }

    @Test
    void everyHookOfThisReleaseBinds() throws IOException {
        HookStates states = new HookStates(RELEASE);
        JdkTransformer transformer = new JdkTransformer(RELEASE, states);
        for (HookFamily family : HookFamily.values()) {
            for (String type : family.types()) {
                transformer.transform(type, classFile(type));
            }
        }

        hooks().stream()
                .filter(each -> each.isFor(RELEASE))
                .forEach(each -> assertThat(states(states).get(each.key()))
                        .as(each.key())
                        .isEqualTo(new HookStates.State(true, true, "", 0)));
    }

    @Test
    void aClassThatIsWovenIsNotWovenAgain() throws IOException {
        HookStates states = new HookStates(RELEASE);
        JdkTransformer transformer = new JdkTransformer(RELEASE, states);
        byte[] woven = transformer.transform(FUTURE, classFile(FUTURE));

        assertThat(woven).isNotNull();
        assertThat(transformer.transform(FUTURE, woven)).isNull();
        assertThat(states(states).get(FUTURE + ".uniHandle").bound()).isTrue();
    }

    @Test
    void aClassThatIsLostIsNotBoundUntilItIsFound() throws IOException {
        HookStates states = new HookStates(RELEASE);
        new JdkTransformer(RELEASE, states).transform(FUTURE, classFile(FUTURE));

        states.lost(CompletableFuture.class);
        states.repairing(CompletableFuture.class);
        assertThat(states(states).get(FUTURE + ".uniHandle"))
                .isEqualTo(new HookStates.State(false, true, "its class was replaced by another agent", 1));

        states.found(CompletableFuture.class);
        assertThat(states(states).get(FUTURE + ".uniHandle")).isEqualTo(new HookStates.State(true, true, "", 1));
    }

    @Test
    void aClassWithoutHooksStaysAsItIs() throws IOException {
        JdkTransformer transformer = new JdkTransformer(RELEASE, new HookStates(RELEASE));

        assertThat(transformer.transform("java/lang/String", classFile("java/lang/String")))
                .isNull();
    }

    private static List<JdkHook> hooks() {
        return Arrays.stream(HookFamily.values())
                .flatMap(each -> each.hooks().stream())
                .toList();
    }

    private static Map<String, HookStates.State> states(HookStates states) {
        Map<String, HookStates.State> byKey = new TreeMap<>();
        states.forEach((hook, state) -> byKey.put(hook.key(), state));
        return byKey;
    }

    private static byte[] classFile(String type) throws IOException {
        try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(type + ".class")) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }
}
