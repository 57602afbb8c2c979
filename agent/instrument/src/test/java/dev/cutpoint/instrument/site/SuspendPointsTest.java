package dev.cutpoint.instrument.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.bootstrap.SiteCounters;
import dev.cutpoint.instrument.application.SkippedClasses;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

class SuspendPointsTest {
    private final SkippedClasses skipped = new SkippedClasses();
    private final SuspendPoints points = new SuspendPoints(skipped);

    @Test
    void callsOfSuspendingMethodsAreFoundAndNothingElse() throws IOException {
        assertThat(callees(WaitingSample.class))
                .containsExactly(
                        "<init> java.util.concurrent.CountDownLatch.await",
                        "order dev.cutpoint.instrument.site.WaitingSample$Orders.take",
                        "guarded java.lang.Object.wait",
                        "locked java.util.concurrent.locks.ReentrantLock.lock",
                        "awaitEnd dev.cutpoint.instrument.site.WaitingSample.join",
                        "lambda$later$0 java.util.concurrent.CompletableFuture.join");
        assertThat(callees(WaitingSample.Orders.class))
                .containsExactly("take java.util.concurrent.LinkedBlockingQueue.take");
        assertThat(points(WaitingSample.Settings.class)).isEmpty();
    }

    @Test
    void aMethodReferenceIsCountedAsSkipped() throws IOException {
        points(WaitingSample.class);

        assertThat(skipped()).containsExactly(Map.entry("call:method-reference", 1L));
    }

    @Test
    void everyPointHasItsLine() throws IOException {
        assertThat(points(WaitingSample.class).orElseThrow().sites()).allMatch(site -> site.line() > 0);
    }

    @Test
    void aClassThatIsWovenAgainKeepsItsNumbers() throws IOException {
        ClassSites other = points(WaitingSample.Orders.class).orElseThrow();
        ClassSites first = points(WaitingSample.class).orElseThrow();

        assertThat(first.first()).isEqualTo(other.first() + other.sites().size());
        assertThat(points(WaitingSample.class)).contains(first);
    }

    @Test
    void anotherBuildOfAClassHasNumbersOfItsOwn() throws IOException {
        byte[] classFile = classFile(WaitingSample.class);
        byte[] other = Arrays.copyOf(classFile, classFile.length + 1);

        ClassSites one = points.numbered(points.in(classFile, new ClassReader(classFile), loader()))
                .orElseThrow();
        ClassSites two = points.numbered(points.in(other, new ClassReader(classFile), loader()))
                .orElseThrow();

        assertThat(two.hash()).isNotEqualTo(one.hash());
        assertThat(two.first()).isEqualTo(one.first() + one.sites().size());
    }

    @Test
    void aClassIsLeftOutWhenThereAreTooManyPointsInTheJvm() throws IOException {
        points(WaitingSample.class);
        int room = SiteCounters.LIMIT
                - points(WaitingSample.class).orElseThrow().sites().size();

        assertThat(points.numbered(parks("sample.Endless", room + 1))).isEmpty();
        assertThat(skipped()).containsEntry("too-many-suspend-points", 1L);
        assertThat(points.numbered(parks("sample.Full", room))).isPresent();
        assertThat(points.numbered(parks("sample.Late", 1))).isEmpty();
        assertThat(skipped()).containsEntry("too-many-suspend-points", 2L);
    }

    private static ClassSites parks(String name, int count) {
        SuspendingMethod park =
                SuspendingMethods.all().candidates("park", "()V").get(0);
        CallSite site = new CallSite("wait()V", 0, 1, "java.util.concurrent.locks.LockSupport.park", park);
        return new ClassSites(name, 1, "", Collections.nCopies(count, site), 0);
    }

    private List<String> callees(Class<?> type) throws IOException {
        return points(type).orElseThrow().sites().stream()
                .map(site -> site.method().substring(0, site.method().indexOf('(')) + ' ' + site.callee())
                .toList();
    }

    private Optional<ClassSites> points(Class<?> type) throws IOException {
        byte[] classFile = classFile(type);
        return points.numbered(points.in(classFile, new ClassReader(classFile), loader()));
    }

    private Map<String, Long> skipped() {
        Map<String, Long> counts = new HashMap<>();
        skipped.forEach(counts::put);
        return counts;
    }

    private static ClassLoader loader() {
        return SuspendPointsTest.class.getClassLoader();
    }

    private static byte[] classFile(Class<?> type) throws IOException {
        try (InputStream file = loader().getResourceAsStream(type.getName().replace('.', '/') + ".class")) {
            return file.readAllBytes();
        }
    }
}
