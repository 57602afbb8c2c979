package dev.cutpoint.cli;

import dev.cutpoint.options.AgentOption;
import dev.cutpoint.trace.ApplicationCode;
import java.util.List;
import picocli.CommandLine;

/** The options {@code --include} and {@code --exclude} of the commands that read what others have recorded. */
final class Narrowing {
    private final AgentOptionValues values = new AgentOptionValues();

    /** That command with them. */
    CommandLine line(Object command) {
        CommandLine line = new CommandLine(command);
        values.addTo(line.getCommandSpec(), List.of(AgentOption.INCLUDE, AgentOption.EXCLUDE));
        return line;
    }

    boolean isGiven() {
        return !application().equals(ApplicationCode.ALL);
    }

    ApplicationCode application() {
        return GlobLists.application(values.values());
    }
}
