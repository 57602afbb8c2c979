package app.flag;

import app.StructuredScope;

/** Structured scopes as hosts. */
final class Scopes {
    private Scopes() {}

    static void shutDown(Runnable task, Host.Cancelling cancelling) {
        try (StructuredScope scope = StructuredScope.open()) {
            scope.fork(task);
            cancelling.by(thread -> scope.shutDown());
            scope.join();
        }
    }
}
