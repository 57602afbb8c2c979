package app.rules.lost;

import java.util.concurrent.atomic.AtomicInteger;

/** Something that has to be closed. */
final class Connection implements AutoCloseable {
    private final AtomicInteger open;

    Connection(AtomicInteger open) {
        this.open = open;
        open.incrementAndGet();
    }

    @Override
    public void close() {
        open.decrementAndGet();
    }
}
