package app.flag;

import app.waiting.Limits;
import app.waiting.Wait;
import dev.cutpoint.api.Cancellation;
import dev.cutpoint.api.CurrentCancellation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What is told of the cancellation that is being handled: the same in all that it reaches, and another one each time. */
final class CurrentChecks {
    private final Verdicts verdicts;
    private final Set<Long> ids = new HashSet<>();

    CurrentChecks(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void run() {
        empty("before");
        try (Hosts hosts = new Hosts()) {
            for (Host host : hosts.all()) {
                inAHandler(host);
            }
        }
        inCallbacks("future-cancel", List.of(Origin.CANCEL_TRUE, Origin.CANCEL_FALSE, Origin.CANCELLED_BY_CALLBACK));
        inCallbacks("stage", List.of(Origin.CANCELLATION, Origin.SUBCLASS));
        caused();
        empty("after");
    }

    private void inAHandler(Host host) {
        Act act = new Act(host.name() + ": current", verdicts, Wait.LATCH, false);
        Shape shape = own -> {
            empty(host.name() + ", before");
            try {
                own.waits();
            } catch (InterruptedException e) {
                told(host.name(), host.kind(), host.asker());
                Thread.currentThread().interrupt();
            }
            Optional<CurrentCancellation> restored = Cancellation.current();
            verdicts.same(host.name() + ", restored", verdicts.agent(), restored.isPresent());
            verdicts.same(host.name() + ", status", true, Thread.interrupted());
            empty(host.name() + ", after");
        };
        host.run(shape.asTask(act), request -> {
            request.cancel(act.awaitTask());
            act.serve();
        });
    }

    private void inCallbacks(String kind, List<Origin> origins) {
        for (Origin origin : origins) {
            for (Derivation derivation : Derivation.values()) {
                if (derivation.end(origin) == End.CANCELLED && derivation != Derivation.THEN_APPLY_ASYNC) {
                    inCallbacks(origin + "/" + derivation, kind, origin, derivation);
                }
            }
        }
    }

    private void inCallbacks(String name, String kind, Origin origin, Derivation derivation) {
        CompletableFuture<Object> root = new CompletableFuture<>();
        Set<Long> own = new HashSet<>();
        CompletableFuture<?> first = Callback.WHEN_COMPLETE.attach(
                derivation.from(root),
                Runnable::run,
                failure -> told(name, kind, Optional.of("main")).ifPresent(own::add));
        origin.happenTo(root);
        CompletableFuture<?> late = Callback.HANDLE.attach(
                derivation.from(root),
                Runnable::run,
                failure -> Cancellation.current().ifPresent(current -> own.add(current.id())));
        Limits.settled(first);
        Limits.settled(late);
        verdicts.same(name + ", cancellations", verdicts.agent() ? 1 : 0, own.size());
        empty(name + ", after");
    }

    /** Checks the current cancellation; returns its identifier. */
    private Optional<Long> told(String name, String kind, Optional<String> asker) {
        Optional<CurrentCancellation> current = Cancellation.current();
        verdicts.same(
                name + ", kind", with(kind), current.map(each -> each.kind().word()));
        asker.ifPresent(expected ->
                verdicts.same(name + ", asked by", with(expected), current.map(CurrentCancellation::origin)));
        current.ifPresent(each -> verdicts.same(name + ", is another one", true, each.id() > 0 && ids.add(each.id())));
        return current.map(CurrentCancellation::id);
    }

    /** What a callback cancels in its turn is caused by the cancellation that it handles. */
    private void caused() {
        CompletableFuture<Object> outer = new CompletableFuture<>();
        CompletableFuture<Object> after = outer.whenComplete((value, failure) -> {
            Optional<Long> own = told("outer", "future-cancel", Optional.of("main"));
            for (Origin origin : List.of(Origin.CANCEL_TRUE, Origin.CANCELLATION)) {
                CompletableFuture<Object> inner = new CompletableFuture<>();
                CompletableFuture<Object> nested = inner.whenComplete((none, cause) -> same("inner", own));
                origin.happenTo(inner);
                Limits.settled(nested);
                same("after the inner one", own);
            }
        });
        outer.cancel(true);
        Limits.settled(after);
    }

    private void same(String name, Optional<Long> expected) {
        verdicts.same(name, expected, Cancellation.current().map(CurrentCancellation::id));
    }

    private Optional<String> with(String expected) {
        return verdicts.agent() ? Optional.of(expected) : Optional.empty();
    }

    private void empty(String name) {
        verdicts.same(name + ", nothing current", Optional.empty(), Cancellation.current());
    }
}
