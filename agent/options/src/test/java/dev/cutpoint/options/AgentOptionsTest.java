package dev.cutpoint.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentOptionsTest {
    @Test
    void anEmptyArgumentMeansTheDefaults() throws OptionException {
        AgentOptions options = AgentOptions.parse("");

        assertThat(options.profile()).isEqualTo(Profile.WATCH);
        assertThat(options.recording(7)).isEmpty();
        assertThat(options.coveredClasses().contains("shop.Cart$Item")).isTrue();
        assertThat(options.suspendThreshold()).isEqualTo(Duration.ofMillis(20));
        assertThat(options.slowThreshold()).isEqualTo(Duration.ofSeconds(1));
        assertThat(options.deafThreshold()).isEqualTo(Duration.ofSeconds(1));
        assertThat(options.maxSize()).isEqualTo(64 << 20);
        assertThat(options.maxTracesPerSecond()).isEqualTo(1000);
        assertThat(options.dump()).isEmpty();
        assertThat(options.print()).isFalse();
        assertThat(options.strict()).isFalse();
    }

    @Test
    void everyKeyIsRead() throws OptionException {
        AgentOptions options =
                AgentOptions.parse("profile=diagnose,recording=out.jfr,include=shop.*:bank.*,exclude=shop.gen.*,"
                        + "suspend-threshold=0,slow-threshold=2s,deaf-threshold=1m,max-size=512k,max-traces-per-second=0,"
                        + "dump=woven,print=true,strict=true");

        assertThat(options.profile()).isEqualTo(Profile.DIAGNOSE);
        assertThat(options.coveredClasses().contains("bank.Account")).isTrue();
        assertThat(options.coveredClasses().contains("shop.gen.Cart")).isFalse();
        assertThat(options.coveredClasses().contains("org.other.Cart")).isFalse();
        assertThat(options.suspendThreshold()).isZero();
        assertThat(options.slowThreshold()).isEqualTo(Duration.ofSeconds(2));
        assertThat(options.deafThreshold()).isEqualTo(Duration.ofMinutes(1));
        assertThat(options.maxSize()).isEqualTo(512 << 10);
        assertThat(options.maxTracesPerSecond()).isZero();
        assertThat(options.dump()).contains(Path.of("woven"));
        assertThat(options.print()).isTrue();
        assertThat(options.strict()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyDefaultIsAnAcceptedValue(AgentOption option) {
        assertThat(option.defaultText().stream())
                .allSatisfy(text -> assertThat(option.type().read(text)).isPresent());
    }

    @Test
    void anUnknownKeyIsNamedBesideTheKnownOnes() {
        assertThat(message("profil=watch"))
                .startsWith("unknown option `profil`, expected one of: profile, recording, ")
                .endsWith(", strict");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    profile=all             | option `profile`: `all`, expected `watch`, `diagnose` or `test`
                    slow-threshold=5        | option `slow-threshold`: `5`, expected a duration such as `300ms`, `2s`, `1m` or `0`
                    slow-threshold=-1s      | option `slow-threshold`: `-1s`, expected a duration such as `300ms`, `2s`, `1m` or `0`
                    max-size=0              | option `max-size`: `0`, expected a size such as `512k`, `64m` or `1g`
                    max-traces-per-second=x | option `max-traces-per-second`: `x`, expected a whole number from 0 on
                    print=yes               | option `print`: `yes`, expected `true` or `false`
                    recording=              | option `recording`: ``, expected a path
                    """)
    void aBadValueIsNamedWithItsKeyAndWhatIsAccepted(String argument, String message) {
        assertThat(message(argument)).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"include=", "include=shop.*:", "include=a b", "include=a(", "exclude=a;b", "exclude=a/b"})
    void aGlobThatCouldBeNoClassIsRefused(String argument) {
        assertThat(message(argument)).contains("expected class name globs such as");
    }

    @Test
    void aKeyGivenTwiceIsRefused() {
        assertThat(message("strict=true,strict=false")).startsWith("option `strict` is given twice");
    }

    @Test
    void aStrayCommaInAValueIsExplained() {
        assertThat(message("recording=a,b.jfr"))
                .startsWith("`b.jfr` is not key=value (a comma within a value is written `\\,`)");
    }

    @Test
    void commasEqualsAndBackslashesOfAValueSurviveHandingOn() throws OptionException {
        String path = "C:\\data\\a,b=c.jfr";

        String argument = AgentOptions.of(Map.of(AgentOption.RECORDING, path, AgentOption.STRICT, "true"))
                .toArgument();

        assertThat(argument).isEqualTo("recording=C:\\data\\a\\,b=c.jfr,strict=true");
        assertThat(AgentOptions.parse(argument).text(AgentOption.RECORDING)).contains(path);
        assertThat(AgentOptions.parse(argument).strict()).isTrue();
    }

    @Test
    void handingOnAddsNothing() {
        assertThat(AgentOptions.defaults().toArgument()).isEmpty();
    }

    @Test
    void strictIsKnownThoughTheRestIsWrong() {
        assertThat(AgentOptions.asksForStrict("profil=watch,strict=true")).isTrue();
        assertThat(AgentOptions.asksForStrict("profil=watch,strict=false")).isFalse();
    }

    @Test
    void aFolderHoldsRecordingAndSessionOfTheProcess(@TempDir Path folder) throws OptionException {
        Path missing = folder.resolve("of-42");

        assertThat(recordings(folder.toString(), missing.getParent() + "/of-%p/"))
                .containsExactly(
                        new RecordingPlace(folder.resolve("42.jfr"), Optional.of(folder.resolve("42.session"))),
                        new RecordingPlace(missing.resolve("42.jfr"), Optional.of(missing.resolve("42.session"))));
    }

    @Test
    void aFileIsTheRecordingAndNobodyFollowsIt(@TempDir Path folder) throws OptionException {
        assertThat(recordings(folder + "/app-%p.jfr"))
                .containsExactly(new RecordingPlace(folder.resolve("app-42.jfr"), Optional.empty()));
    }

    private static Stream<RecordingPlace> recordings(String... texts) throws OptionException {
        Stream.Builder<RecordingPlace> places = Stream.builder();
        for (String text : texts) {
            AgentOptions options = AgentOptions.defaults().with(AgentOption.RECORDING, text);
            places.add(options.recording(42).orElseThrow());
        }
        return places.build();
    }

    private static String message(String argument) {
        return assertThatExceptionOfType(OptionException.class)
                .isThrownBy(() -> AgentOptions.parse(argument))
                .actual()
                .getMessage();
    }
}
