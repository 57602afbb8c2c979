package app.flag;

import app.waiting.Wait;
import dev.cutpoint.api.Cancellation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Each shape of handler in each host, and each kind of wait in some of them; interrupted while it waits, and before. */
final class HandlerChecks {
    private static final Shape PLAIN = CatchShapes.all().get("catch InterruptedException");

    private final Verdicts verdicts;
    private final Thinning thinning;

    HandlerChecks(Verdicts verdicts, Thinning thinning) {
        this.verdicts = verdicts;
        this.thinning = thinning;
    }

    void run() {
        try (Hosts hosts = new Hosts()) {
            List<Host> all = hosts.all();
            for (Host host : all) {
                shapes().forEach((name, shape) -> run(host, Wait.LATCH, name, shape));
                for (Wait wait : Wait.values()) {
                    run(host, wait, "plain", PLAIN);
                }
            }
        }
    }

    private void run(Host host, Wait wait, String shapeName, Shape shape) {
        for (boolean pending : new boolean[] {true, false}) {
            if (!thinning.takes()) {
                continue;
            }
            String name = host.name() + ": " + shapeName + ", " + wait + (pending ? ", pending" : ", waiting");
            Act act = new Act(name, verdicts, wait, pending);
            host.run(shape.asTask(act), request -> cancel(act, request));
            host.nextTask().ifPresent(flag -> act.no("in the next task", flag));
        }
    }

    private static void cancel(Act act, Host.Request request) {
        Thread thread = act.awaitTask();
        act.no("in the canceller before", Cancellation.isCancelling());
        request.cancel(thread);
        act.no("in the canceller after", Cancellation.isCancelling());
        act.serve();
    }

    private static Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        shapes.putAll(CatchShapes.all());
        shapes.putAll(LeaveShapes.all());
        shapes.putAll(FinallyShapes.all());
        shapes.putAll(RethrowShapes.all());
        shapes.putAll(CleanupShapes.all());
        shapes.putAll(RestoreShapes.all());
        return shapes;
    }
}
