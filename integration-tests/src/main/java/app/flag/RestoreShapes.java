package app.flag;

import static dev.cutpoint.api.Cancellation.isCancelling;

import app.waiting.Wait;
import java.util.LinkedHashMap;
import java.util.Map;

/** Handlers that set the status again, and what comes of it. */
final class RestoreShapes {
    private RestoreShapes() {}

    static Map<String, Shape> all() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("restore", RestoreShapes::restored);
        shapes.put("restore and rethrow", RestoreShapes::rethrown);
        shapes.put("restore, wait again", RestoreShapes::waitedAgain);
        shapes.put("restore to the end", RestoreShapes::toTheEnd);
        shapes.put("restore after the loop", RestoreShapes::restoredLate);
        shapes.put("restore in a callee", RestoreShapes::restoredInACallee);
        return shapes;
    }

    private static void restored(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            act.yes("in the handler", isCancelling());
        }
        act.yes("after the handler", isCancelling());
        act.status("after asking", true);
        act.no("after the status was cleared: " + Thread.interrupted(), isCancelling());
    }

    private static void rethrown(Act act) throws Exception {
        try {
            restoringAndThrowing(act);
        } catch (IllegalStateException e) {
            act.yes("in the outer handler", isCancelling());
        }
        act.yes("after the outer handler", isCancelling());
        act.no("after the status was cleared: " + Thread.interrupted(), isCancelling());
    }

    private static void restoringAndThrowing(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            act.yes("in the inner handler", isCancelling());
            throw new IllegalStateException(e);
        }
    }

    private static void waitedAgain(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        act.yes("before the second wait", isCancelling());
        try {
            Wait.SLEEP.forIt();
        } catch (InterruptedException e) {
            act.yes("in the second handler", isCancelling());
        }
        act.no("after the second handler", isCancelling());
    }

    private static void toTheEnd(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        act.yes("at the end", isCancelling());
    }

    /** Waits uninterruptibly, as libraries do it. */
    private static void restoredLate(Act act) throws Exception {
        boolean interrupted = false;
        try {
            for (int round = 0; round < 2; round++) {
                try {
                    if (!interrupted) {
                        act.waits();
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                    act.yes("in the handler", isCancelling());
                }
            }
            act.no("after the loop", isCancelling());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        act.yes("after the late restore", isCancelling());
        act.no("after the status was cleared: " + Thread.interrupted(), isCancelling());
    }

    private static void restoredInACallee(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException e) {
            interruptSelf();
        }
        act.yes("after the handler", isCancelling());
        act.status("after asking", true);
    }

    private static void interruptSelf() {
        Thread.currentThread().interrupt();
    }
}
