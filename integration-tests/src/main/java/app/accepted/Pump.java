package app.accepted;

import dev.cutpoint.api.SuppressFindings;
import java.util.concurrent.BlockingQueue;

/** Swallows in seven places; four of them are accepted. */
final class Pump {
    private static final String REASON = "a pump ends with its last message";

    private Pump() {}

    @SuppressFindings(value = "CP01", reason = REASON)
    static void accepted(BlockingQueue<String> queue) {
        while (true) {
            try {
                queue.take();
                return;
            } catch (InterruptedException goOn) { // accepted
                Main.SWALLOWED.release();
            }
        }
    }

    static void open(BlockingQueue<String> queue) {
        while (true) {
            try {
                queue.take();
                return;
            } catch (InterruptedException goOn) { // finding CP01
                Main.SWALLOWED.release();
            }
        }
    }

    @SuppressFindings(value = "swallowed-cancellation", reason = REASON)
    static Runnable made(BlockingQueue<String> queue) {
        return () -> {
            while (true) {
                try {
                    queue.take();
                    return;
                } catch (InterruptedException goOn) { // accepted: a lambda is of the method around it
                    Main.SWALLOWED.release();
                }
            }
        };
    }

    static Runnable made(BlockingQueue<String> queue, String name) {
        return () -> {
            while (true) {
                try {
                    queue.take();
                    return;
                } catch (InterruptedException goOn) { // finding CP01 (this one has the name alone)
                    Main.SWALLOWED.release();
                }
            }
        };
    }

    @SuppressFindings(
            value = {"CP02", "CP09"},
            reason = REASON)
    static void acceptedForOthers(BlockingQueue<String> queue) {
        while (true) {
            try {
                queue.take();
                return;
            } catch (InterruptedException goOn) { // finding CP01 (other rules are accepted)
                Main.SWALLOWED.release();
            }
        }
    }

    @SuppressFindings(value = "CP01", reason = REASON)
    static Runnable anonymous(BlockingQueue<String> queue) {
        return new Runnable() {
            @Override
            public void run() {
                while (true) {
                    try {
                        queue.take();
                        return;
                    } catch (InterruptedException goOn) { // accepted: it is written in the method
                        Main.SWALLOWED.release();
                    }
                }
            }
        };
    }

    @SuppressFindings(value = "CP01", reason = REASON)
    static final class Whole {
        private Whole() {}

        static void run(BlockingQueue<String> queue) {
            Nested.run(queue);
        }

        static final class Nested {
            private Nested() {}

            static void run(BlockingQueue<String> queue) {
                while (true) {
                    try {
                        queue.take();
                        return;
                    } catch (InterruptedException goOn) { // accepted: the type around it is
                        Main.SWALLOWED.release();
                    }
                }
            }
        }
    }
}
