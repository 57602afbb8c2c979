package dev.cutpoint.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * While a child runs, signals end the child and not this process, which still has to tell what was recorded.
 *
 * <p>The child gets each signal once. Ctrl-C on a terminal goes to the whole foreground group, the child included, so it is
 * only kept away from this process; one sent to this process alone, as by a build server, is handed on.
 */
final class SignalForwarding implements AutoCloseable {
    private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

    private final Terminal terminal;
    private final List<Runnable> restorations;
    private final List<String> early = new ArrayList<>();
    private Process child;

    /** From now on this process outlives signals. */
    SignalForwarding(Terminal terminal) {
        this.terminal = terminal;
        this.restorations = SIGNALS.stream()
                .map(signal -> SystemSignals.handle(signal, () -> received(signal)))
                .toList();
    }

    /** The process that signals are for; it gets those that came before it was there. */
    synchronized void to(Process process) {
        child = process;
        early.forEach(this::send);
        early.clear();
    }

    /** From now on signals are for this process again: who waits for a long report may give up. */
    @Override
    public void close() {
        restorations.forEach(Runnable::run);
    }

    private synchronized void received(String signal) {
        boolean sentToTheGroup = !signal.equals("TERM") && terminal.sendsKeysHere();
        if (child == null) {
            early.add(signal);
        } else if (!sentToTheGroup && child.isAlive()) {
            send(signal);
        }
    }

    private void send(String signal) {
        String pid = Long.toString(child.pid());
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -s \"$0\" \"$1\"", signal, pid)
                    .start()
                    .waitFor(1, TimeUnit.SECONDS);
        } catch (IOException noShell) {
            child.destroy();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
