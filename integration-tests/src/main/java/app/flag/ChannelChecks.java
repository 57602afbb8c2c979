package app.flag;

import static dev.cutpoint.api.Cancellation.isCancelling;

import app.VirtualThreads;
import app.waiting.ChannelWait;
import app.waiting.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** The flag after an interrupt that ended input or output: set as long as the status that it leaves, or until it is handled. */
final class ChannelChecks {
    private final Verdicts verdicts;

    ChannelChecks(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void run() {
        for (ChannelWait wait : ChannelWait.values()) {
            if (!wait.virtualOnly()) {
                run("platform thread: " + wait, wait, ChannelChecks::startPlatform);
            }
            if (VirtualThreads.available()) {
                run("virtual thread: " + wait, wait, task -> VirtualThreads.start("channel", task));
            }
        }
    }

    private void run(String name, ChannelWait wait, Starting starting) {
        interrupt(starting, ready -> handled(name + ", handled", wait, ready));
        interrupt(starting, ready -> rethrown(name + ", rethrown", wait, ready));
        interrupt(starting, ready -> cleared(name + ", cleared in the handler", wait, ready));
    }

    private interface Starting {
        Thread start(Runnable task);
    }

    private static Thread startPlatform(Runnable task) {
        Thread thread = new Thread(task, "channel");
        thread.start();
        return thread;
    }

    private static void interrupt(Starting starting, Consumer<Runnable> body) {
        CountDownLatch ready = new CountDownLatch(1);
        Thread thread = starting.start(() -> body.accept(ready::countDown));
        Limits.await(ready);
        Limits.untilWaiting(thread);
        thread.interrupt();
        Limits.join(thread);
    }

    private void handled(String name, ChannelWait wait, Runnable ready) {
        try {
            wait.forIt(ready);
        } catch (IOException e) {
            verdicts.flag(name + ", in the handler", true, isCancelling());
        }
        verdicts.flag(name + ", after the handler", wait.leavesStatus(), isCancelling());
        verdicts.same(name + ", status", wait.leavesStatus(), Thread.interrupted());
        verdicts.flag(name + ", after the status was cleared", false, isCancelling());
    }

    private void rethrown(String name, ChannelWait wait, Runnable ready) {
        try {
            throwing(name, wait, ready);
        } catch (UncheckedIOException e) {
            verdicts.flag(name + ", in the outer handler", true, isCancelling());
        }
        verdicts.flag(name + ", after the outer handler", wait.leavesStatus(), isCancelling());
    }

    private void throwing(String name, ChannelWait wait, Runnable ready) {
        try (AutoCloseable resource = () -> verdicts.flag(name + ", in close", true, isCancelling())) {
            verdicts.flag(name + ", before", false, isCancelling() || resource == null);
            wait.forIt(ready);
        } catch (IOException e) {
            verdicts.flag(name + ", in the inner handler", true, isCancelling());
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void cleared(String name, ChannelWait wait, Runnable ready) {
        try {
            wait.forIt(ready);
        } catch (IOException e) {
            verdicts.same(name + ", status", wait.leavesStatus(), Thread.interrupted());
            verdicts.flag(name + ", in the handler", true, isCancelling());
        }
        verdicts.flag(name + ", after the handler", false, isCancelling());
    }
}
