package dev.cutpoint.cli;

import dev.cutpoint.options.AgentOption;
import dev.cutpoint.options.AgentOptions;
import dev.cutpoint.trace.ApplicationCode;
import java.util.List;

/** Class name globs of options, as the analysis takes them. */
final class GlobLists {
    private GlobLists() {}

    static ApplicationCode application(AgentOptions options) {
        return new ApplicationCode(globs(options, AgentOption.INCLUDE), globs(options, AgentOption.EXCLUDE));
    }

    private static List<String> globs(AgentOptions options, AgentOption option) {
        return options.text(option).map(text -> List.of(text.split(":", -1))).orElse(List.of());
    }
}
