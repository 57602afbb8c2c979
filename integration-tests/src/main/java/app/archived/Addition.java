package app.archived;

import java.util.List;
import java.util.concurrent.Callable;

/** Neither has a handler nor is anything's super class. */
record Addition(List<Integer> numbers) implements Callable<Integer> {
    @Override
    public Integer call() {
        int sum = 0;
        for (int each : numbers) {
            sum += each;
        }
        return sum;
    }
}
