package dev.cutpoint.instrument.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.instrument.site.CallSite;
import dev.cutpoint.instrument.site.ClassSites;
import dev.cutpoint.instrument.site.SuspendPoints;
import dev.cutpoint.options.AgentOption;
import dev.cutpoint.options.AgentOptions;
import dev.cutpoint.options.OptionException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

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
    void onlyTheMethodWithoutRoomStaysAsItIs() {
        byte[] original =
                WaitingClass.of(Opcodes.V17).padded(65_530).withSecondMethod().toBytes();
        byte[] woven = weave(original);

        assertThat(calls(original)).containsExactly("pause java/lang/Thread.sleep", "rest java/lang/Thread.sleep");
        assertThat(calls(woven))
                .containsExactly(
                        "pause java/lang/Thread.sleep",
                        "rest java/lang/CutpointDoorway.waiting",
                        "rest java/lang/Thread.sleep",
                        "rest java/lang/CutpointDoorway.waitOver",
                        "rest java/lang/CutpointDoorway.passed",
                        "rest java/lang/CutpointDoorway.caught",
                        "rest java/lang/CutpointDoorway.recovered");
        assertThat(counts()).containsExactly(Map.entry("method-too-large", 1L));
        assertThat(points.known().all())
                .singleElement()
                .satisfies(type ->
                        assertThat(type.sites()).extracting(CallSite::method).containsExactly("rest(Z)V"));
    }

    @Test
    void aClassWithALargeMethodThatIsWovenAgainKeepsItsNumbers() {
        byte[] original =
                WaitingClass.of(Opcodes.V17).padded(65_530).withSecondMethod().toBytes();
        weave(original);
        int first = points.known().all().get(0).first();
        weave(original);

        assertThat(points.known().all())
                .singleElement()
                .extracting(ClassSites::first)
                .isEqualTo(first);
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

    /** Method and callee of each call. */
    private static List<String> calls(byte[] classFile) {
        ClassNode type = new ClassNode();
        new ClassReader(classFile).accept(type, 0);
        List<String> calls = new ArrayList<>();
        for (MethodNode method : type.methods) {
            for (AbstractInsnNode each : method.instructions) {
                if (each instanceof MethodInsnNode call) {
                    calls.add(method.name + ' ' + call.owner + '.' + call.name);
                }
            }
        }
        return calls;
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        skipped.forEach(counts::put);
        return counts;
    }
}
