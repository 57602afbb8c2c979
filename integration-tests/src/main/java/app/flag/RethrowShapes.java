package app.flag;

import static dev.cutpoint.api.Cancellation.isCancelling;

import java.io.InterruptedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** Handlers that throw: the signal goes on, in whatever clothes. */
final class RethrowShapes {
    private RethrowShapes() {}

    static Map<String, Shape> all() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("rethrow to the end", act -> rethrowing(act));
        shapes.put("wrap to the end", act -> wrapping(act));
        shapes.put("rethrow", act -> around(act, RethrowShapes::rethrowing));
        shapes.put("wrap", act -> around(act, RethrowShapes::wrapping));
        shapes.put("wrap twice", act -> around(act, RethrowShapes::wrappingTwice));
        shapes.put("new exception without cause", act -> around(act, RethrowShapes::forgetting));
        shapes.put("another cancellation type", act -> around(act, RethrowShapes::translating));
        shapes.put("interrupted I/O", act -> around(act, RethrowShapes::asInputOutput));
        shapes.put("thrown by a callee", act -> around(act, RethrowShapes::failingInACallee));
        shapes.put("thrown by a callee, without cause", act -> around(act, RethrowShapes::forgettingInACallee));
        shapes.put("rethrow, caught twice", RethrowShapes::twice);
        shapes.put("rethrow in a lambda", RethrowShapes::inALambda);
        return shapes;
    }

    private static void around(Act act, Shape inner) {
        try {
            inner.play(act);
            act.no("after what threw", true);
        } catch (Exception e) {
            act.yes("in the outer handler", isCancelling());
        }
        act.no("after the outer handler", isCancelling());
    }

    private static void rethrowing(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException e) {
            act.yes("in the inner handler", isCancelling());
            throw e;
        }
    }

    private static void wrapping(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException e) {
            act.yes("in the inner handler", isCancelling());
            throw new IllegalStateException(e);
        }
    }

    private static void wrappingTwice(Act act) throws Exception {
        try {
            wrapping(act);
        } catch (IllegalStateException e) {
            act.yes("in the middle handler", isCancelling());
            throw new RuntimeException("again", e);
        }
    }

    @SuppressWarnings("UnusedException")
    private static void forgetting(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException e) {
            act.yes("in the inner handler", isCancelling());
            throw new IllegalStateException("interrupted");
        }
    }

    @SuppressWarnings("UnusedException")
    private static void translating(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException e) {
            act.yes("in the inner handler", isCancelling());
            throw new CancellationException();
        }
    }

    @SuppressWarnings("UnusedException")
    private static void asInputOutput(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException e) {
            act.yes("in the inner handler", isCancelling());
            throw new InterruptedIOException("interrupted");
        }
    }

    private static void failingInACallee(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException e) {
            act.yes("in the inner handler", isCancelling());
            fail(e);
        }
    }

    private static void fail(Exception cause) {
        throw new IllegalStateException("failed", cause);
    }

    private static void forgettingInACallee(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException e) {
            act.yes("in the inner handler", isCancelling());
            Integer.parseInt(String.valueOf(e.getMessage()));
        }
    }

    private static void twice(Act act) {
        try {
            around(act, inner -> rethrowing(inner));
            act.no("after what handled it", isCancelling());
            throw new IllegalStateException("something else");
        } catch (IllegalStateException e) {
            act.no("in the handler of something else", isCancelling());
        }
    }

    private static void inALambda(Act act) {
        around(act, inner -> {
            try {
                inner.waits();
            } catch (Exception e) {
                inner.yes("in the lambda's handler", isCancelling());
                throw e;
            }
        });
    }
}
