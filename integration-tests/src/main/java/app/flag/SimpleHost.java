package app.flag;

import java.util.Optional;
import java.util.function.BiConsumer;

/** A host whose thread runs one task only. */
record SimpleHost(String name, String kind, Optional<String> asker, BiConsumer<Runnable, Host.Cancelling> life)
        implements Host {
    SimpleHost(String name, String kind, BiConsumer<Runnable, Host.Cancelling> life) {
        this(name, kind, Optional.of("main"), life);
    }

    @Override
    public void run(Runnable task, Cancelling cancelling) {
        life.accept(task, cancelling);
    }
}
