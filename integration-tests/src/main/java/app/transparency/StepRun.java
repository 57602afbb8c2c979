package app.transparency;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Goes through one step and logs what it met. What it does not handle goes on to the caller. */
record StepRun(Journal journal, Turns turns, Step step) {
    void go() throws Exception {
        journal.add("begins " + step);
        switch (step.handling()) {
            case SWALLOW -> swallow();
            case RESTORE -> restore();
            case RETHROW -> rethrow();
            case RETHROW_AND_CATCH -> caught(this::rethrow);
            case WRAP -> wrap();
            case WRAP_AND_CATCH -> caught(this::wrap);
            case FORGET_AND_CATCH -> caught(this::forget);
            case FINALLY_AND_CATCH -> caught(this::cleanUp);
            case RESOURCE_AND_CATCH -> caught(this::close);
            case RETURN_IN_FINALLY -> journal.add("returned " + returnInFinally());
            case CATCH_ALL -> catchAll();
        }
        journal.addHere("ends " + step.name());
    }

    private interface Inner {
        void go() throws Exception;
    }

    private void await() throws Exception {
        step.waiting().forIt(step.before() ? turns::beInterrupted : turns::beInterruptedWaiting);
        journal.add("waited");
    }

    private void caught(Inner inner) {
        try {
            inner.go();
        } catch (Exception failed) {
            journal.addHere("caught outside " + journal.text(failed));
        }
    }

    private void swallow() throws Exception {
        try {
            await();
        } catch (InterruptedException | IOException failed) {
            journal.addHere("swallowed " + journal.text(failed));
        }
    }

    private void restore() throws Exception {
        try {
            await();
        } catch (InterruptedException failed) {
            Thread.currentThread().interrupt();
            journal.add("restored " + journal.text(failed));
        }
        journal.add("cleared " + Thread.interrupted());
    }

    private void rethrow() throws Exception {
        try {
            await();
        } catch (Exception failed) {
            journal.add("rethrows " + journal.text(failed));
            throw failed;
        }
    }

    private void wrap() throws Exception {
        try {
            await();
        } catch (InterruptedException | IOException failed) {
            throw new IllegalStateException("wrapped", failed);
        }
    }

    @SuppressWarnings("UnusedException")
    private void forget() throws Exception {
        try {
            await();
        } catch (InterruptedException | IOException failed) {
            throw new IllegalStateException("forgotten");
        }
    }

    private void cleanUp() throws Exception {
        try {
            await();
        } finally {
            journal.addHere("cleans up");
            CountDownLatch open = new CountDownLatch(0);
            boolean status = Thread.interrupted();
            open.await();
            journal.add("cleaned up, status was " + status);
        }
    }

    private void close() throws Exception {
        AutoCloseable failing = () -> {
            throw new IOException("cannot close");
        };
        try (failing;
                AutoCloseable closing = () -> journal.addHere("closes")) {
            journal.add("opened " + (closing != null));
            await();
        }
    }

    @SuppressWarnings({"finally", "Finally"})
    private String returnInFinally() {
        try {
            await();
            return "waited";
        } catch (IOException failed) {
            return "failed " + journal.text(failed);
        } finally {
            return "finally";
        }
    }

    private void catchAll() {
        try {
            await();
        } catch (Throwable failed) {
            journal.addHere("caught all " + journal.text(failed));
        }
    }
}
