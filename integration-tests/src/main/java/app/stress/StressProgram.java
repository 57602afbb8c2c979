package app.stress;

import app.flag.Verdicts;
import app.waiting.Held;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Keeps many threads waiting while others are cancelled, so many a second; checks every result and every flag. Arguments: how many
 * threads, how many cancellations, how many of them a second, and {@code agent} or {@code plain}. It begins to cancel when it is told
 * to by a line on its standard input.
 */
public final class StressProgram {
    private StressProgram() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Verdicts verdicts = new Verdicts(arguments[3].equals("agent"));
        Thread.setDefaultUncaughtExceptionHandler((thread, exception) -> verdicts.same("a thread", "ends", exception));
        Held.start();
        Crowd crowd = new Crowd(Integer.parseInt(arguments[0]), verdicts);
        crowd.gather(Workers.threads());
        System.out.println("gathered");
        System.in.read();
        cancel(Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]), verdicts);
        verdicts.same("those who still wait", Long.parseLong(arguments[0]), crowd.present());
        crowd.dismiss();
        ThreadTable.awaitEmpty();
        System.gc();
        System.out.println("heap=" + used() + " MB");
        verdicts.print();
    }

    private static void cancel(int total, long perSecond, Verdicts verdicts) throws InterruptedException {
        ExecutorService workers = Workers.open();
        long start = System.nanoTime();
        new Cancellers(total, new Targets(verdicts, workers)).run(perSecond);
        long took = System.nanoTime() - start;
        workers.shutdown();
        System.out.println("cancelled " + total + " in " + TimeUnit.NANOSECONDS.toMillis(took) + " ms");
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
