package app.flag;

import app.waiting.Held;

/**
 * Asks for the cancelling flag in thousands of places and compares with what its definition says. {@code agent} as the argument: with the
 * agent; without it every answer must be false.
 */
public final class FlagChecks {
    private FlagChecks() {}

    public static void main(String[] arguments) {
        Verdicts verdicts = new Verdicts(arguments[0].equals("agent"));
        // Many tasks end by the exception that they were cancelled with; it says nothing.
        Thread.setDefaultUncaughtExceptionHandler((thread, exception) -> {});
        Held.start();
        new CallbackChecks(verdicts).run();
        new SkippedChecks(verdicts).run();
        new NestingChecks(verdicts).run();
        new StatusChecks(verdicts).run();
        new ChannelChecks(verdicts).run();
        new HandlerChecks(verdicts).run();
        new NegativeChecks(verdicts).run();
        new ObserverChecks(verdicts).run();
        new CurrentChecks(verdicts).run();
        verdicts.print();
    }
}
