package app.flag;

import static dev.cutpoint.api.Cancellation.isCancelling;

import java.util.LinkedHashMap;
import java.util.Map;

/** Ways to leave a handler other than by its end. */
final class LeaveShapes {
    private LeaveShapes() {}

    static Map<String, Shape> all() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.put("return from the handler", LeaveShapes::returned);
        shapes.put("return of a long", LeaveShapes::returnedLong);
        shapes.put("break from the handler", LeaveShapes::broken);
        shapes.put("continue from the handler", LeaveShapes::continued);
        shapes.put("labelled continue", LeaveShapes::labelled);
        shapes.put("conditional break", LeaveShapes::conditional);
        shapes.put("switch in the handler", LeaveShapes::switched);
        shapes.put("loop in the handler", LeaveShapes::looped);
        shapes.put("handler at the end of a loop", LeaveShapes::retried);
        return shapes;
    }

    private static void returned(Act act) throws Exception {
        returning(act);
        act.no("in the caller", isCancelling());
    }

    private static void returning(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException e) {
            act.yes("in the handler", isCancelling());
            return;
        }
        act.no("after the handler", true);
    }

    private static void returnedLong(Act act) throws Exception {
        long value = 1 + longOf(act);
        act.no("in the caller with " + value, isCancelling());
    }

    private static long longOf(Act act) throws Exception {
        try {
            act.waits();
            return 1;
        } catch (InterruptedException e) {
            act.yes("in the handler", isCancelling());
            return 2;
        }
    }

    private static void broken(Act act) throws Exception {
        while (true) {
            try {
                act.waits();
            } catch (InterruptedException e) {
                act.yes("in the handler", isCancelling());
                break;
            }
        }
        act.no("after the loop", isCancelling());
    }

    private static void continued(Act act) throws Exception {
        for (int round = 0; round < 2; round++) {
            act.no("in round " + round, isCancelling());
            if (round == 1) {
                break;
            }
            try {
                act.waits();
            } catch (InterruptedException e) {
                act.yes("in the handler", isCancelling());
                continue;
            }
            act.no("after the handler", true);
        }
        act.no("after the loop", isCancelling());
    }

    private static void labelled(Act act) throws Exception {
        boolean waited = false;
        outer:
        for (int round = 0; round < 2; round++) {
            act.no("in round " + round, isCancelling());
            for (int turn = 0; turn < 2 && !waited; turn++) {
                try {
                    waited = true;
                    act.waits();
                } catch (InterruptedException e) {
                    act.yes("in the handler", isCancelling());
                    continue outer;
                }
            }
        }
        act.no("after the loops", isCancelling());
    }

    private static void conditional(Act act) throws Exception {
        boolean stop = act.hashCode() != 1;
        while (true) {
            try {
                act.waits();
            } catch (InterruptedException e) {
                act.yes("in the handler", isCancelling());
                if (stop) {
                    break;
                }
            }
            act.no("after the handler", true);
        }
        act.no("after the loop", isCancelling());
    }

    private static void switched(Act act) throws Exception {
        String result = "";
        try {
            act.waits();
        } catch (InterruptedException e) {
            switch (String.valueOf(e.getMessage()).length() % 2) {
                case 0 -> result = "even";
                default -> result = "odd";
            }
            act.yes("in the handler", isCancelling());
        }
        act.no("after the handler: " + (result.isEmpty() ? "nothing" : "a result"), isCancelling());
    }

    private static void looped(Act act) throws Exception {
        try {
            act.waits();
        } catch (InterruptedException e) {
            for (int round = 0; round < 3; round++) {
                act.yes("in the handler, round " + round, isCancelling());
            }
        }
        act.no("after the handler", isCancelling());
    }

    private static void retried(Act act) throws Exception {
        boolean done = false;
        while (!done) {
            act.no("at the beginning of the loop", isCancelling());
            try {
                act.waits();
            } catch (InterruptedException e) {
                done = true;
                act.yes("in the handler", isCancelling());
            }
        }
        act.no("after the loop", isCancelling());
    }
}
