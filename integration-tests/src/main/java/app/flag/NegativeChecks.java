package app.flag;

import static dev.cutpoint.api.Cancellation.isCancelling;

import app.VirtualThreads;
import app.waiting.Limits;
import app.waiting.Wait;
import java.io.InterruptedIOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Interrupts that nobody asked for, and exceptions that no request caused. */
final class NegativeChecks {
    private final Verdicts verdicts;

    NegativeChecks(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    void run() {
        run("platform thread", Runnable::run);
        if (VirtualThreads.available()) {
            run("virtual thread", task -> Limits.join(VirtualThreads.start("negative", task)));
        }
    }

    private void run(String where, java.util.concurrent.Executor executor) {
        for (Wait wait : Wait.values()) {
            executor.execute(() -> selfInterrupt(where + ": self-interrupt, " + wait, wait));
        }
        executor.execute(() -> selfInterruptInStatus(where + ": self-interrupt, status"));
        Exception[] exceptions = {
            new InterruptedException("made by hand"),
            new CancellationException("made by hand"),
            new InterruptedIOException("made by hand"),
            new CompletionException(new CancellationException("made by hand")),
            new IllegalStateException(new InterruptedException("made by hand")),
            new IllegalStateException("ordinary"),
        };
        for (Exception exception : exceptions) {
            executor.execute(() -> thrown(where + ": " + exception, exception));
        }
        executor.execute(() -> timedOut(where + ": a wait that timed out"));
    }

    private void selfInterrupt(String name, Wait wait) {
        Thread.currentThread().interrupt();
        no(name + ", status set", isCancelling());
        try {
            wait.forIt();
        } catch (InterruptedException e) {
            no(name + ", in the handler", isCancelling());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            no(name + ", in finally", isCancelling());
        }
        no(name + ", after the handler", isCancelling());
        verdicts.same(name + ", status", false, Thread.interrupted());
    }

    private void selfInterruptInStatus(String name) {
        Thread.currentThread().interrupt();
        LockSupport.park();
        no(name + ", after park", isCancelling());
        verdicts.same(name + ", cleared", true, Thread.interrupted());
        no(name + ", after it was cleared", isCancelling());
    }

    private void thrown(String name, Exception exception) {
        try {
            throwing(name, exception);
        } catch (Exception e) {
            no(name + ", in the outer handler", isCancelling());
        }
        no(name + ", afterwards", isCancelling());
    }

    private void throwing(String name, Exception exception) throws Exception {
        try {
            throw exception;
        } catch (InterruptedException | CancellationException e) {
            no(name + ", in the inner handler", isCancelling());
            throw e;
        } finally {
            no(name + ", in finally", isCancelling());
        }
    }

    private void timedOut(String name) {
        try {
            boolean opened = new CountDownLatch(1).await(1, TimeUnit.NANOSECONDS);
            no(name + ", opened " + opened, isCancelling());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void no(String name, boolean flag) {
        verdicts.flag(name, false, flag);
    }
}
