package dev.cutpoint.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.instrument.application.SkippedClasses;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Classes that were there before the agent come to be woven, in few stops of the VM. */
class LoadedClassesTest {
    private final List<Class<?>> shown = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private int stops;

    @Test
    void oneThatTheVmRefusesTakesNoOtherWithIt() {
        retransform(List.of(Sample.class, Refused.class, LoadedClassesTest.class, Other.class));

        assertThat(shown).containsExactly(Sample.class, LoadedClassesTest.class, Other.class);
        assertThat(reasons).containsExactly("UnmodifiableClassException 1");
    }

    @Test
    void thousandsTakeFewStops() {
        retransform(Collections.nCopies(2_000, Sample.class));

        assertThat(shown).hasSize(2_000);
        assertThat(stops).isLessThanOrEqualTo(20);
    }

    @Test
    void thoseOfTheJdkAreShownIfTheyHaveHooks() {
        retransform(List.of(Thread.class, String.class));

        assertThat(shown).containsExactly(Thread.class);
    }

    private void retransform(List<Class<?>> loaded) {
        SkippedClasses skipped = new SkippedClasses();
        new LoadedClasses(vm(loaded), skipped).retransform();
        skipped.forEach((reason, count) -> reasons.add(reason + " " + count));
    }

    private Instrumentation vm(List<Class<?>> loaded) {
        return (Instrumentation) Proxy.newProxyInstance(
                Instrumentation.class.getClassLoader(),
                new Class<?>[] {Instrumentation.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getAllLoadedClasses" -> loaded.toArray(new Class<?>[0]);
                    case "isModifiableClass" -> true;
                    case "retransformClasses" -> show(List.of((Class<?>[]) arguments[0]));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Object show(List<Class<?>> classes) throws UnmodifiableClassException {
        stops++;
        if (classes.contains(Refused.class)) {
            throw new UnmodifiableClassException();
        }
        shown.addAll(classes);
        return null;
    }

    private static final class Sample {}

    private static final class Refused {}

    private static final class Other {}
}
