package dev.cutpoint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What {@code doctor} runs in the JVM that it looks at: it loads classes of the JDK, so that the hooks in them bind. */
@Command(name = LoadCommand.NAME, hidden = true)
final class LoadCommand implements Callable<Integer> {
    static final String NAME = "load-classes";

    @Parameters
    private List<String> names = new ArrayList<>();

    @Override
    public Integer call() {
        for (String name : names) {
            try {
                Class.forName(name, false, null);
            } catch (ClassNotFoundException notInThisJdk) {
                // As the report will say.
            }
        }
        return Exit.OK;
    }
}
