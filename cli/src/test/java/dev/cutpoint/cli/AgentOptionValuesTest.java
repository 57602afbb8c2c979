package dev.cutpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cutpoint.options.AgentOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

class AgentOptionValuesTest {
    private final AgentOptionValues values = new AgentOptionValues();
    private final List<String> rest = new ArrayList<>();

    @Test
    void withoutOptionsTheProfileIsDiagnose() {
        parse();
        assertThat(values.values().toArgument()).isEqualTo("profile=diagnose");
    }

    @Test
    void whatIsGivenIsHandedOn() {
        parse("--profile", "watch", "--slow-threshold=300ms", "--include", "shop.*:bank.*");
        assertThat(values.values().toArgument())
                .contains("profile=watch", "slow-threshold=300ms", "include=shop.*:bank.*");
    }

    @Test
    void aFlagNeedsNoValue() {
        parse("--strict", "true", "--print", "java");
        assertThat(values.values().strict()).isTrue();
        assertThat(values.values().print()).isTrue();
        assertThat(rest).containsExactly("java");
    }

    @Test
    void aWordThatIsMeantAsAValueIsNoCommand() {
        for (String word : List.of("yes", "No", "on", "1", "TRUE")) {
            assertThatThrownBy(() -> parse("--print", word)).hasMessageContaining("'" + word + "', expected `true`");
        }
        assertThatThrownBy(() -> parse("--print", "maybe", "--", "java")).hasMessageContaining("'maybe', expected");
        parse("--print", "--", "java");
        assertThat(rest).containsExactly("java");
    }

    @Test
    void aFlagMayBeSwitchedOff() {
        parse("--strict=false", "--print", "false");
        assertThat(values.values().text(AgentOption.STRICT)).hasValue("false");
        assertThat(values.values().print()).isFalse();
    }

    private void parse(String... arguments) {
        CommandSpec spec = CommandSpec.create();
        values.addTo(spec);
        spec.addPositional(PositionalParamSpec.builder()
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .setter(new picocli.CommandLine.Model.ISetter() {
                    @Override
                    @SuppressWarnings("unchecked")
                    public <T> T set(T value) {
                        if (value != null) {
                            rest.clear();
                            rest.addAll((List<String>) value);
                        }
                        return value;
                    }
                })
                .build());
        new CommandLine(spec).parseArgs(arguments);
    }
}
