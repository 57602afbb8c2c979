package app.plain;

/** Runs into the end of the stack where handlers stand, again and again; each of them has to be run, once. */
public final class DeepFinally {
    private static final int ROUNDS = 200;

    private static int open;
    private static int caught;

    private DeepFinally() {}

    public static void main(String[] arguments) throws InterruptedException {
        Thread thread = new Thread(null, DeepFinally::rounds, "deep", 256 << 10);
        thread.start();
        thread.join();
    }

    private static void rounds() {
        for (int i = 0; i < ROUNDS; i++) {
            overflow(DeepFinally::withFinally);
            overflow(DeepFinally::withCatchAndFinally);
            overflow(DeepFinally::withCatch);
        }
        System.out.println("closed " + (open == 0) + ", caught " + caught);
    }

    private static void overflow(Runnable recursion) {
        try {
            recursion.run();
            caught++;
        } catch (StackOverflowError end) {
            caught++;
        }
    }

    private static void withFinally() {
        open++;
        try {
            if (open > 0) {
                withFinally();
            }
        } finally {
            open--;
        }
    }

    private static void withCatchAndFinally() {
        open++;
        try {
            if (open > 0) {
                withCatchAndFinally();
            }
        } catch (RuntimeException unexpected) {
            System.out.println(unexpected);
        } finally {
            open--;
        }
    }

    private static void withCatch() {
        open++;
        try {
            if (open > 0) {
                withCatch();
            }
            open--;
        } catch (StackOverflowError end) {
            open--;
            throw end;
        }
    }
}
