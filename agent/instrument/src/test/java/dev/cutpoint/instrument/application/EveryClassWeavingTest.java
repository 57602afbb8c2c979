package dev.cutpoint.instrument.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Weaves every class of the JDK and of large libraries, and has ASM and the VM verify what comes out. Prints the figures that are in
 * CONTRIBUTING.
 */
@Tag("stress")
class EveryClassWeavingTest {
    static Stream<ClassCollection> collections() throws IOException {
        return ClassCollection.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("collections")
    void everyWovenClassVerifies(ClassCollection collection) throws Exception {
        WeavingFigures figures = new WeavingFigures();
        WovenCollection woven = WovenCollection.of(collection, figures);

        assertThat(woven.faultsFoundByAsm()).isEmpty();
        assertThat(woven.faultsFoundByTheVm()).isEmpty();
        assertThat(figures.woven()).isPositive();
        assertThat(woven.verifiedByTheVm()).isPositive();
        assertThat(figures.unexplained()).isEmpty();
        System.out.println(figures.row(collection.name(), woven.verifiedByTheVm()));
    }
}
