package dev.cutpoint.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingReaderTest {

    private static final int CANCELLATIONS = 20;

    @TempDir
    private static Path folder;

    private static byte[] whole;

    @BeforeAll
    static void record() throws IOException {
        Path file = folder.resolve("whole.jfr");
        record(file);
        whole = Files.readAllBytes(file);
    }

    private static void record(Path file) throws IOException {
        try (Recording recording = new Recording()) {
            recording.setDestination(file);
            recording.start();
            new RecordedEvents.Session().commit();
            for (int i = 1; i <= CANCELLATIONS; i++) {
                RecordingJvm.record(i);
            }
        }
    }

    private static TraceReport report(Path... recordings) throws UnreadableRecordingException {
        Analysis analysis = new Analysis(ApplicationCode.ALL);
        for (Path recording : recordings) {
            analysis.addRecording(recording);
        }
        return analysis.report();
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    @Test
    void recordingIsReadOnceByWhateverName() throws IOException {
        Path shelf = Files.createDirectory(folder.resolve("shelf"));
        Path file = Files.write(shelf.resolve("one.jfr"), whole);
        Path link = Files.createSymbolicLink(folder.resolve("link.jfr"), file);

        TraceReport report = report(file, shelf.resolve("../shelf/one.jfr"), link, shelf);

        assertThat(report.cancellations()).hasSize(CANCELLATIONS);
        assertThat(report.notes())
                .hasSize(3)
                .allMatch(note -> note.endsWith(" was given more than once and is read once."))
                .anyMatch(note -> note.startsWith(link.toString()));
    }

    @Test
    void wholeRecordingIsReadWithoutANote() throws IOException {
        TraceReport report = report(folder.resolve("whole.jfr"));
        assertThat(report.notes()).isEmpty();
        assertThat(report.cancellations()).hasSize(CANCELLATIONS).allSatisfy(cancellation -> {
            assertThat(cancellation.origin().stack().get(0).className()).doesNotContain("Lambda");
            assertThat(cancellation.effects()).extracting(Effect::outcome).containsExactly(Outcome.UNWOUND);
            assertThat(cancellation
                            .effects()
                            .get(0)
                            .stood()
                            .point()
                            .orElseThrow()
                            .at()
                            .className())
                    .isEqualTo("shop.Depth");
        });
        assertThat(report.jvms()).singleElement().satisfies(jvm -> {
            assertThat(jvm.pid()).isEqualTo(ProcessHandle.current().pid());
            assertThat(jvm.profile()).isEqualTo("diagnose");
        });
    }

    /** Every chunk boundary and every event boundary is among these lengths, or next to one. */
    @Test
    void recordingCutAnywhereIsReadAsFarAsItGoes() throws IOException {
        int readable = 0;
        for (int length = 1; length < whole.length; length += 97) {
            Path cut = file("cut.jfr", Arrays.copyOf(whole, length));
            try {
                TraceReport report = report(cut);
                assertThat(report.notes()).anyMatch(note -> note.contains("cut short"));
                readable++;
            } catch (UnreadableRecordingException e) {
                assertThat(e).hasMessageContaining("cut.jfr");
                assertThat(e.getMessage().lines()).hasSize(1);
            }
        }
        assertThat(readable).isPositive();
    }

    @Test
    void onlyTheLastOfSeveralChunksIsLost() throws IOException {
        byte[] two = Arrays.copyOf(whole, whole.length * 2 - 40);
        System.arraycopy(whole, 0, two, whole.length, whole.length - 40);
        Path cut = file("two-chunks.jfr", two);
        TraceReport report = report(cut);
        assertThat(report.cancellations()).hasSize(CANCELLATIONS);
        assertThat(report.notes()).singleElement().asString().contains("two-chunks.jfr was cut short; read up to 20");
    }

    @Test
    void killedJvmIsReadUpToItsLastFlush() throws IOException, InterruptedException {
        Path repository = Files.createDirectory(folder.resolve("repository"));
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:FlightRecorderOptions=repository=" + repository,
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecordingJvm.class.getName(),
                        repository.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = jvm.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.lines().filter(line -> line.equals("flushed")).findFirst())
                    .isPresent();
        } finally {
            jvm.destroyForcibly();
            assertThat(jvm.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
        TraceReport report = report(chunks(repository));
        assertThat(report.jvms()).hasSize(1);
        assertThat(report.cancellations()).hasSizeGreaterThanOrEqualTo(RecordingJvm.CANCELLATIONS);
        assertThat(report.notes()).anyMatch(note -> note.contains("was cut short"));
    }

    private static Path chunks(Path repository) throws IOException {
        try (Stream<Path> inside = Files.list(repository)) {
            return inside.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    @Test
    void noCopyOfARepairedRecordingIsLeft() throws IOException {
        List<Path> before = copies();
        report(file("copied.jfr", Arrays.copyOf(whole, whole.length - 1)));
        assertThat(copies()).isEqualTo(before);
    }

    private static List<Path> copies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("cutpoint-")
                            && file.toString().endsWith(".jfr"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyFileInAFolderIsAJvmOfItsOwn() throws IOException {
        Path several = Files.createDirectory(folder.resolve("several"));
        Files.write(several.resolve("1.jfr"), whole);
        Files.write(several.resolve("2.jfr"), whole);
        Files.write(several.resolve("3.jfr"), new byte[0]);
        TraceReport report = report(several);
        assertThat(report.cancellations()).hasSize(2 * CANCELLATIONS);
        assertThat(report.cancellations().stream().map(Cancellation::id).distinct())
                .hasSize(2 * CANCELLATIONS);
        assertThat(report.notes()).singleElement().asString().contains("3.jfr is empty");
    }

    @Test
    void recordingOfSomethingElseIsNoted() throws IOException {
        Path other = folder.resolve("other.jfr");
        try (Recording recording = new Recording()) {
            recording.setDestination(other);
            recording.start();
        }
        assertThat(report(other).notes()).singleElement().asString().contains("no events of Cutpoint");
    }

    @Test
    void whatIsNoRecordingIsRefusedInOneLine() throws IOException {
        assertRefused(folder.resolve("missing.jfr"), "does not exist");
        assertRefused(file("empty.jfr", new byte[0]), "is empty");
        assertRefused(
                file("foreign.jfr", "PK\003\004 and so on".getBytes(StandardCharsets.UTF_8)), "is not a recording");
        assertRefused(file("short.jfr", Arrays.copyOf(whole, 3)), "is not a recording");
        assertRefused(file("header.jfr", Arrays.copyOf(whole, 68)), "was cut short before anything");
        assertRefused(Files.createDirectory(folder.resolve("nothing")), "has no recordings");
    }

    private static void assertRefused(Path recording, String reason) {
        assertThatThrownBy(() -> report(recording))
                .isInstanceOf(UnreadableRecordingException.class)
                .hasMessageContaining(recording.toString())
                .hasMessageContaining(reason)
                .satisfies(refusal -> assertThat(refusal.getMessage().lines()).hasSize(1));
    }

    @Test
    void damagedContentIsReadAsFarAsItGoes() throws IOException {
        byte[] damaged = whole.clone();
        Arrays.fill(damaged, whole.length / 3, whole.length / 3 + 200, (byte) 0x7f);
        Path file = file("damaged.jfr", damaged);
        try {
            assertThat(report(file).notes()).isNotEmpty();
        } catch (UnreadableRecordingException e) {
            assertThat(e.getMessage().lines()).hasSize(1);
        }
    }
}
