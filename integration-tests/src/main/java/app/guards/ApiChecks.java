package app.guards;

import app.flag.Verdicts;

/** Checks what the API promises: with the agent ({@code agent} as the argument) all of it, without what its documentation leaves of it. */
public final class ApiChecks {
    private ApiChecks() {}

    public static void main(String[] arguments) throws Exception {
        Verdicts verdicts = new Verdicts(arguments[0].equals("agent"));
        new GuardChecks(verdicts).run();
        new ReasonChecks(verdicts).run();
        new ShieldChecks(verdicts).run();
        new ListenerChecks(verdicts).run();
        new FutureChecks(verdicts).run();
        verdicts.print();
    }
}
