package app.flag;

import static dev.cutpoint.api.Cancellation.isCancelling;

import app.waiting.Wait;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** What may happen while a handler cleans up. */
final class CleanupShapes {
    private CleanupShapes() {}

    static Map<String, Shape> all() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("cleanup in a callee", CleanupShapes::inACallee);
        shapes.put("unrelated exception handled in cleanup", CleanupShapes::unrelated);
        shapes.put("unrelated exception handled by a callee", CleanupShapes::unrelatedInACallee);
        shapes.put("unrelated exception in finally", CleanupShapes::unrelatedInFinally);
        shapes.put("cleanup that waits", CleanupShapes::waiting);
        shapes.put("second interrupt, waited for", CleanupShapes::interruptedAgain);
        shapes.put("second interrupt, status cleared", CleanupShapes::statusCleared);
        shapes.put("second interrupt, pending at the end", CleanupShapes::statusLeft);
        return shapes;
    }

    private static void inACallee(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException e) {
            List.of(act).forEach(each -> each.yes("in what cleanup calls", isCancelling()));
        }
        act.no("after the handler", isCancelling());
    }

    private static void unrelated(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException e) {
            try {
                throw new IOException("cannot delete");
            } catch (IOException unrelated) {
                act.yes("in the handler of something else", isCancelling());
            }
            act.yes("after something else was handled", isCancelling());
        }
        act.no("after the handler", isCancelling());
    }

    private static void unrelatedInACallee(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException e) {
            handleSomethingElse(act);
            act.yes("after something else was handled", isCancelling());
        }
        act.no("after the handler", isCancelling());
    }

    private static void unrelatedInFinally(Act act) throws Exception {
        try {
            act.waits();
        } finally {
            handleSomethingElse(act);
            act.yes("after something else was handled", isCancelling());
        }
    }

    private static void handleSomethingElse(Act act) {
        try {
            Integer.parseInt("nine");
        } catch (NumberFormatException unrelated) {
            act.yes("in a handler of a number", isCancelling());
        }
        try {
            throw new IllegalStateException("unrelated");
        } catch (RuntimeException unrelated) {
            act.yes("in a handler of a state", isCancelling());
        }
        act.yes("after handlers in a callee", isCancelling());
    }

    private static void waiting(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException e) {
            CountDownLatch done = new CountDownLatch(1);
            new Thread(done::countDown).start();
            done.await();
            act.yes("after the wait", isCancelling());
        }
        act.no("after the handler", isCancelling());
    }

    private static void interruptedAgain(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException e) {
            act.isInterruptedAgain();
            act.yes("with the status set", isCancelling());
            try {
                Wait.LATCH.forIt();
            } catch (InterruptedException second) {
                act.yes("in the inner handler", isCancelling());
            }
            act.yes("after the inner handler", isCancelling());
        }
        act.no("after the handler", isCancelling());
    }

    @SuppressWarnings("InterruptedInCatchBlock") // It is meant.
    private static void statusCleared(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException e) {
            act.isInterruptedAgain();
            act.yes("with the status set", isCancelling());
            act.yes("cleared by hand: " + Thread.interrupted(), isCancelling());
        }
        act.no("after the handler", isCancelling());
    }

    private static void statusLeft(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException e) {
            act.isInterruptedAgain();
        }
        act.yes("after the handler, with the status set", isCancelling());
        act.no("after the status was cleared: " + Thread.interrupted(), isCancelling());
    }
}
