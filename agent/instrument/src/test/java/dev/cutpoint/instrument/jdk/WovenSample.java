package dev.cutpoint.instrument.jdk;

import java.io.IOException;

/** What weaving is tried on; woven, it is verified but never called. */
public final class WovenSample {
    /** A static method with wide parameters and a local in each of two loops. */
    static String sum(long first, int[] more, double weight) {
        long sum = first;
        for (int each : more) {
            int weighted = (int) (each * weight);
            sum += weighted;
        }
        for (int i = 0; i < 3; i++) {
            sum += i;
        }
        return sum > 10 ? Long.toString(sum) : "little";
    }

    /** Two returns, two handlers of its own, and that of {@code synchronized}. */
    double guarded(String text, Object lock, int attempts) throws IOException {
        for (int i = 0; i < attempts; i++) {
            try {
                String copy = text.strip();
                synchronized (lock) {
                    return Double.parseDouble(copy);
                }
            } catch (NumberFormatException wrong) {
                if (i > 3) {
                    throw new IOException(wrong);
                }
            } catch (ArithmeticException odd) {
                throw new IllegalStateException(odd);
            }
        }
        return 0;
    }

    void nothing() {}
}
