package app.flag;

import app.StructuredScope;

/** A subtask of a scope that is shut down. */
final class Scopes {
    private Scopes() {}

    static void shutDown(Runnable task, Host.Cancelling cancelling) {
        StructuredScope scope = StructuredScope.open();
        scope.fork(task);
        cancelling.by(thread -> scope.shutDown());
        scope.joinAndClose();
    }
}
