package app.flag;

import java.io.IOException;

/**
 * The same checks twice in one JVM, into which an agent may come meanwhile: it goes on when it reads something. {@code agent} as the first
 * argument if ours is there from the start; how many checks, as in {@link FlagChecks}.
 */
public final class FlagChecksTwice {
    private FlagChecksTwice() {}

    public static void main(String[] arguments) throws IOException {
        int every = Integer.parseInt(arguments[1]);
        FlagChecks.prepare();
        FlagChecks.run(new Verdicts(arguments[0].equals("agent")), every);
        System.out.println("ready");
        if (System.in.read() >= 0) {
            FlagChecks.run(new Verdicts(true), every);
        }
    }
}
