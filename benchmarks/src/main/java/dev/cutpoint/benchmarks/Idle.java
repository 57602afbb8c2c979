package dev.cutpoint.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A program that has started, does nothing, and tells what it takes: resident bytes, as they are and after a collection. */
public final class Idle {
    /** {@code watch} puts the recorder off for 0.8 s; by then it has long been up. */
    private static final long SECONDS = 5;

    private Idle() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        RecordingStart.await();
        TimeUnit.SECONDS.sleep(SECONDS);
        Memory asItIs = Memory.now();
        System.out.println(asItIs.resident() + " " + Memory.afterCollection().resident());
    }
}
