package app.flag;

import static dev.cutpoint.api.Cancellation.isCancelling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/** Handlers that take the exception, and the ways to leave them. */
final class CatchShapes {
    private CatchShapes() {}

    static Map<String, Shape> all() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("catch InterruptedException", CatchShapes::specific);
        shapes.put("catch Exception", CatchShapes::exception);
        shapes.put("catch Throwable", CatchShapes::throwable);
        shapes.put("multi-catch", CatchShapes::multi);
        shapes.put("second catch clause", CatchShapes::secondClause);
        shapes.put("outer handler, inner does not fit", CatchShapes::outer);
        shapes.put("handler in a lambda", CatchShapes::lambda);
        shapes.put("handler in a callee", CatchShapes::callee);
        shapes.put("handler in a caller", CatchShapes::caller);
        shapes.put("handler in an anonymous class", CatchShapes::anonymous);
        shapes.put("empty handler", CatchShapes::empty);
        return shapes;
    }

    private static void specific(Act act) throws Exception {
        act.no("before", isCancelling());
        try {
            act.waits();
        } catch (InterruptedException e) {
            act.yes("in the handler", isCancelling());
        }
        act.no("after the handler", isCancelling());
    }

    private static void exception(Act act) {
        try {
            act.waits();
        } catch (Exception e) {
            act.yes("in the handler", isCancelling());
        }
        act.no("after the handler", isCancelling());
    }

    private static void throwable(Act act) {
        try {
            act.waits();
        } catch (Throwable e) {
            act.yes("in the handler", isCancelling());
        }
        act.no("after the handler", isCancelling());
    }

    private static void multi(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException | ExecutionException e) {
            act.yes("in the handler", isCancelling());
        }
        act.no("after the handler", isCancelling());
    }

    private static void secondClause(Act act) {
        try {
            act.waits();
        } catch (IllegalStateException e) {
            act.no("in the wrong handler", true);
        } catch (InterruptedException e) {
            act.yes("in the handler", isCancelling());
        } catch (Exception e) {
            act.no("in the last handler", true);
        }
        act.no("after the handlers", isCancelling());
    }

    private static void outer(Act act) throws Exception {
        try {
            try {
                act.waits();
            } catch (IllegalStateException e) {
                act.no("in the inner handler", true);
            }
            act.no("after the inner handler", true);
        } catch (InterruptedException e) {
            act.yes("in the outer handler", isCancelling());
        }
        act.no("after the outer handler", isCancelling());
    }

    private static void lambda(Act act) throws Exception {
        Callable<String> task = () -> {
            try {
                act.waits();
                return "waited";
            } catch (InterruptedException e) {
                act.yes("in the handler", isCancelling());
                return "handled";
            }
        };
        String result = task.call();
        act.no("after it " + result, isCancelling());
    }

    private static void callee(Act act) throws Exception {
        specific(act);
        act.no("in the caller of what handled it", isCancelling());
    }

    private static void caller(Act act) throws Exception {
        try {
            unhandled(act, 3);
        } catch (InterruptedException e) {
            act.yes("in the handler", isCancelling());
        }
        act.no("after the handler", isCancelling());
    }

    private static void unhandled(Act act, int depth) throws Exception {
        if (depth > 0) {
            unhandled(act, depth - 1);
            act.no("after a call that did not return", true);
        }
        act.waits();
    }

    private static void anonymous(Act act) {
        new Object() {
            void handle() {
                try {
                    act.waits();
                } catch (Exception e) {
                    act.yes("in the handler", isCancelling());
                }
                act.no("after the handler", isCancelling());
            }
        }.handle();
        act.no("in the caller", isCancelling());
    }

    private static void empty(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException ignored) {
            // Swallowed, as people do.
        }
        act.no("after the handler", isCancelling());
    }
}
