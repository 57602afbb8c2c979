package app.stress;

import app.StructuredScope;
import app.flag.Verdicts;
import java.util.concurrent.ExecutorService;

/** Makes targets of all kinds, the cheap ones more often. */
final class Targets {
    private static final String ORDER = "FTSFTSFTSOFTSFTSFTSEFTSFTSFTSOFTSFTSFTSC";

    private final Verdicts verdicts;
    private final ExecutorService workers;
    private final boolean scopes = StructuredScope.available();

    Targets(Verdicts verdicts, ExecutorService workers) {
        this.verdicts = verdicts;
        this.workers = workers;
    }

    Target target(int number) {
        return switch (ORDER.charAt(number % ORDER.length())) {
            case 'F' -> new FutureTarget(verdicts, workers, number);
            case 'T' -> new ThreadTarget(verdicts, workers, number);
            case 'S' -> new StageTarget(verdicts, workers);
            case 'O' -> new TimeoutTarget(verdicts);
            case 'C' -> scopes ? new ScopeTarget(verdicts, workers, number) : new ExecutorTarget(verdicts, number);
            default -> new ExecutorTarget(verdicts, number);
        };
    }
}
