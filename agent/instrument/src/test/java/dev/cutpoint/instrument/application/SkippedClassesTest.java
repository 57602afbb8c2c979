package dev.cutpoint.instrument.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.instrument.site.SuspendPoints;
import dev.cutpoint.options.AgentOption;
import dev.cutpoint.options.AgentOptions;
import dev.cutpoint.options.OptionException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.Opcodes;

/** A class that cannot be woven is left as it is, and counted under the reason. */
class SkippedClassesTest {
    private final SkippedClasses skipped = new SkippedClasses();
    private final SuspendPoints points = new SuspendPoints(skipped);
    private final ApplicationTransformer transformer;

    SkippedClassesTest() throws OptionException {
        AgentOptions options = AgentOptions.of(Map.of(AgentOption.PROFILE, "diagnose"));
        transformer = new ApplicationTransformer(options, skipped, Optional.of(points));
    }

    @Test
    void classFileOfALaterReleaseIsCounted() {
        byte[] later = WaitingClass.of(Opcodes.V17).toBytes();
        later[7] = 120;

        assertThat(weave(later)).isNull();
        assertThat(counts()).containsExactly(Map.entry("class-file-too-new", 1L));
    }

    @Test
    void methodWithoutRoomForWhatIsAddedIsCounted() {
        assertThat(weave(WaitingClass.of(Opcodes.V17).padded(65_530).toBytes())).isNull();
        assertThat(counts()).containsExactly(Map.entry("method-too-large", 1L));
    }

    @Test
    void constantPoolWithoutRoomForWhatIsAddedIsCounted() {
        assertThat(weave(WaitingClass.of(Opcodes.V17).withConstants(65_530).toBytes()))
                .isNull();
        assertThat(counts()).containsExactly(Map.entry("constant-pool-full", 1L));
    }

    @Test
    void subroutinesOfOldCompilersAreCounted() {
        assertThat(weave(WaitingClass.of(Opcodes.V1_4).withSubroutine().toBytes()))
                .isNull();
        assertThat(counts()).containsExactly(Map.entry("subroutines of old compilers", 1L));
    }

    @Test
    void suspendPointsOfAClassThatIsLeftAsItIsAreNotKnown() {
        weave(WaitingClass.of(Opcodes.V17).padded(65_530).toBytes());

        assertThat(points.known().all()).isEmpty();
    }

    @Test
    void suspendPointsOfAWovenClassAreKnown() {
        assertThat(weave(WaitingClass.of(Opcodes.V17).toBytes())).isNotNull();
        assertThat(points.known().all()).hasSize(1);
        assertThat(counts()).isEmpty();
    }

    private byte[] weave(byte[] classFile) {
        return transformer.transform(SkippedClassesTest.class.getClassLoader(), "sample/Waiting", classFile);
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        skipped.forEach(counts::put);
        return counts;
    }
}
