package app.flag;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts checks and keeps the wrong ones. May be told on any thread, an interrupted one too: it neither waits nor prints before the
 * end, so that it does not disturb what is checked.
 */
public final class Verdicts {
    private final boolean agent;
    private final AtomicInteger checks = new AtomicInteger();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    /** Without the agent every flag is expected to be false. */
    public Verdicts(boolean agent) {
        this.agent = agent;
    }

    public boolean agent() {
        return agent;
    }

    public void flag(String name, boolean expected, boolean actual) {
        same(name, expected && agent, actual);
    }

    public void same(String name, Object expected, Object actual) {
        checks.incrementAndGet();
        if (!Objects.equals(expected, actual)) {
            wrong.add(name + ": expected " + expected + ", was " + actual);
        }
    }

    /** One line for each wrong check, then the count. */
    public void print() {
        wrong.forEach(each -> System.out.println("WRONG " + each));
        System.out.println("checks=" + checks.get() + " wrong=" + wrong.size());
    }
}
