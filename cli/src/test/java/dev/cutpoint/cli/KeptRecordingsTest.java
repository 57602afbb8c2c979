package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cutpoint.options.AgentOption;
import dev.cutpoint.options.AgentOptions;
import dev.cutpoint.options.OptionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRecordingsTest {
    @TempDir
    private Path folder;

    private final TestEnvironment user = new TestEnvironment();

    @Test
    void oneJvmGetsTheFileAsItIsNamed() throws Exception {
        assertThat(keep("kept/shop.jfr", 10)).isTrue();
        assertThat(kept("kept")).containsExactly("shop.jfr");
    }

    @Test
    void severalGetTheirProcessIdIntoIt() throws Exception {
        assertThat(keep("kept/shop.jfr", 10, 20)).isTrue();
        assertThat(kept("kept")).containsExactly("shop-10.jfr", "shop-20.jfr");
    }

    @Test
    void aFolderAndAPatternKeepThemApartAlready() throws Exception {
        assertThat(keep("a/", 10, 20)).isTrue();
        assertThat(keep("b/shop%p", 10, 20)).isTrue();
        assertThat(kept("a")).containsExactly("10.jfr", "20.jfr");
        assertThat(kept("b")).containsExactly("shop10", "shop20");
    }

    @Test
    void whatIsKeptIsTheOwnersAloneThoughAnOlderFileWasNot() throws Exception {
        Path older = Files.writeString(folder.resolve("shop.jfr"), "older");
        Files.setPosixFilePermissions(older, PosixFilePermissions.fromString("rw-rw-rw-"));

        assertThat(keep("shop.jfr", 10)).isTrue();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(older)))
                .isEqualTo("rw-------");
        assertThat(older).hasContent("recording of 10");
    }

    @Test
    void withoutTheOptionNothingIsKept() throws Exception {
        KeptRecordings kept = new KeptRecordings(AgentOptions.defaults());
        kept.check(user.environment());
        assertThat(kept.keep(List.of(recording(10)), user.environment())).isTrue();
        assertThat(user.err()).isEmpty();
    }

    @Test
    void aPlaceThatCannotBeIsNamedOnceAndAtOnce() throws Exception {
        Files.writeString(folder.resolve("file"), "in the way");
        KeptRecordings kept = kept(folder.resolve("file/shop.jfr"));

        kept.check(user.environment());
        assertThat(user.err())
                .startsWith("cutpoint: the recording cannot be kept: ")
                .hasLineCount(1);

        assertThat(kept.keep(List.of(recording(10)), user.environment())).isFalse();
        assertThat(user.err()).hasLineCount(1);
    }

    private boolean keep(String place, long... pids) throws Exception {
        KeptRecordings kept = kept(Path.of(folder + "/" + place), place.endsWith("/"));
        kept.check(user.environment());
        List<JvmRecording> jvms = new ArrayList<>();
        for (long pid : pids) {
            jvms.add(recording(pid));
        }
        return kept.keep(jvms, user.environment());
    }

    private static KeptRecordings kept(Path place) throws OptionException {
        return kept(place, false);
    }

    private static KeptRecordings kept(Path place, boolean isFolder) throws OptionException {
        return new KeptRecordings(AgentOptions.defaults().with(AgentOption.RECORDING, place + (isFolder ? "/" : "")));
    }

    private JvmRecording recording(long pid) throws IOException {
        Path file = Files.createDirectories(folder.resolve("run")).resolve(pid + ".jfr");
        return new JvmRecording(pid, Files.writeString(file, "recording of " + pid), Optional.empty());
    }

    private List<String> kept(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
