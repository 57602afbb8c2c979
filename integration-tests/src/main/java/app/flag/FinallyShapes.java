package app.flag;

import static dev.cutpoint.api.Cancellation.isCancelling;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code finally} blocks and resources on the way of the exception. */
final class FinallyShapes {
    private FinallyShapes() {}

    static Map<String, Shape> all() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("finally", FinallyShapes::cleanup);
        shapes.put("finally, caught outside", FinallyShapes::caughtOutside);
        shapes.put("catch and finally", FinallyShapes::both);
        shapes.put("finally that returns", FinallyShapes::returned);
        shapes.put("finally that breaks", FinallyShapes::broken);
        shapes.put("finally that throws", FinallyShapes::replaced);
        shapes.put("resource", FinallyShapes::resource);
        shapes.put("resource that fails to close", FinallyShapes::failingResource);
        shapes.put("two resources", FinallyShapes::resources);
        shapes.put("synchronized", FinallyShapes::monitor);
        return shapes;
    }

    private static void cleanup(Act act) throws Exception {
        try {
            act.waits();
        } finally {
            act.yes("in finally", isCancelling());
        }
    }

    private static void caughtOutside(Act act) {
        try {
            cleanup(act);
        } catch (Exception e) {
            act.yes("in the handler", isCancelling());
        }
        act.no("after the handler", isCancelling());
    }

    private static void both(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException e) {
            act.yes("in the handler", isCancelling());
        } finally {
            act.status("in finally", false);
        }
        act.no("after finally", isCancelling());
    }

    private static void returned(Act act) {
        returning(act);
        act.no("in the caller", isCancelling());
    }

    @SuppressWarnings({"finally", "Finally"})
    private static void returning(Act act) {
        try {
            act.waits();
        } catch (IllegalStateException e) {
            act.no("in the wrong handler", true);
        } finally {
            act.yes("in finally", isCancelling());
            return;
        }
    }

    @SuppressWarnings({"finally", "Finally"})
    private static void broken(Act act) {
        while (true) {
            try {
                act.waits();
            } finally {
                act.yes("in finally", isCancelling());
                break;
            }
        }
        act.no("after the loop", isCancelling());
    }

    private static void replaced(Act act) {
        try {
            throwing(act);
        } catch (Exception e) {
            act.yes("in the handler", isCancelling());
        }
        act.no("after the handler", isCancelling());
    }

    @SuppressWarnings({"finally", "Finally"})
    private static void throwing(Act act) throws Exception {
        try {
            act.waits();
        } finally {
            act.yes("in finally", isCancelling());
            throw new IOException("cleanup failed");
        }
    }

    private static void resource(Act act) {
        try (AutoCloseable resource = () -> act.yes("in close", isCancelling())) {
            act.no("before", isCancelling() || resource == null);
            act.waits();
        } catch (Exception e) {
            act.yes("in the handler", isCancelling());
        }
        act.no("after the handler", isCancelling());
    }

    private static void failingResource(Act act) {
        AutoCloseable failing = () -> {
            act.yes("in close", isCancelling());
            throw new IOException("cannot close");
        };
        try (failing) {
            act.waits();
        } catch (Exception e) {
            act.yes("in the handler of " + e.getSuppressed().length, isCancelling());
        }
        act.no("after the handler", isCancelling());
    }

    private static void resources(Act act) throws Exception {
        try (AutoCloseable first = () -> act.yes("in the first close", isCancelling());
                AutoCloseable second = () -> act.yes("in the second close", isCancelling())) {
            act.no("before", isCancelling() || first == second);
            act.waits();
        }
    }

    private static void monitor(Act act) throws Exception {
        Object monitor = new Object();
        synchronized (monitor) {
            try {
                synchronized (act) {
                    act.waits();
                }
            } catch (InterruptedException e) {
                act.yes("in the handler", isCancelling());
            }
            act.no("after the handler", isCancelling());
        }
        act.no("outside the monitor", isCancelling());
    }
}
