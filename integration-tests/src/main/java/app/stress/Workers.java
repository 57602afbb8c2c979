package app.stress;

import app.VirtualThreads;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** What tasks run on: virtual threads where there are any, else a pool whose threads take one task after the other. */
final class Workers {
    private Workers() {}

    static ExecutorService open() {
        return VirtualThreads.available() ? VirtualThreads.newThreadPerTask() : Executors.newCachedThreadPool();
    }

    /** For threads that wait and do nothing else. */
    static ThreadFactory threads() {
        return VirtualThreads.available() ? VirtualThreads.factory("waiting-") : Executors.defaultThreadFactory();
    }
}
