package app.flag;

import app.waiting.Held;

/**
 * Asks for the cancelling flag in thousands of places and compares with what its definition says. {@code agent} as the first argument: with
 * the agent; without it every answer must be false. A number as the second: only every so manieth of the many combinations.
 */
public final class FlagChecks {
    private FlagChecks() {}

    public static void main(String[] arguments) {
        prepare();
        int every = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        run(new Verdicts(arguments[0].equals("agent")), every);
    }

    /** To be called once in a JVM. */
    static void prepare() {
        // Many tasks end by the exception that they were cancelled with; it says nothing.
        Thread.setDefaultUncaughtExceptionHandler((thread, exception) -> {});
        Held.start();
    }

    static void run(Verdicts verdicts, int every) {
        new CallbackChecks(verdicts, new Thinning(every)).run();
        new SkippedChecks(verdicts).run();
        new NestingChecks(verdicts).run();
        new StatusChecks(verdicts).run();
        new ChannelChecks(verdicts).run();
        new HandlerChecks(verdicts, new Thinning(every)).run();
        new NegativeChecks(verdicts).run();
        new ObserverChecks(verdicts).run();
        new CurrentChecks(verdicts).run();
        verdicts.print();
    }
}
