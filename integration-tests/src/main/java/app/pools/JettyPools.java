package app.pools;

import app.VirtualThreads;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.logging.LogManager;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** Jetty with its pool of threads, with that pool and virtual threads for what may block, and with virtual threads alone. */
public final class JettyPools {
    private JettyPools() {}

    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        new Visit("pool", new Queued(false)).pay();
        if (VirtualThreads.available()) {
            new Visit("pool and virtual threads", new Queued(true)).pay();
            new Visit("virtual threads", new Virtual()).pay();
        }
    }

    private static final class Queued extends JettyServer {
        /** One accepts, one selects, one more produces what the others consume. */
        private static final int SERVERS_OWN = 3;

        private final boolean virtualToo;
        private QueuedThreadPool pool = new QueuedThreadPool();
        private ExecutorService requests = ForkJoinPool.commonPool();

        private Queued(boolean virtualToo) {
            this.virtualToo = virtualToo;
        }

        @Override
        ThreadPool newThreads() {
            pool = new QueuedThreadPool();
            pool.setIdleTimeout(200);
            pool.setMaxEvictCount(10);
            pool.setStopTimeout(1_000);
            if (virtualToo) {
                requests = VirtualThreads.newThreadPerTask();
                pool.setVirtualThreadsExecutor(requests);
            }
            return pool;
        }

        @Override
        public void stop() throws Exception {
            super.stop();
            requests.shutdownNow();
        }

        @Override
        public void resize(int least, int most) {
            pool.setMinThreads(least + SERVERS_OWN);
            pool.setMaxThreads(most + SERVERS_OWN);
        }

        @Override
        public int threads() {
            return pool.getThreads() - SERVERS_OWN;
        }
    }

    /** As many as there are requests. */
    private static final class Virtual extends JettyServer {
        @Override
        ThreadPool newThreads() {
            return new VirtualThreadPool();
        }

        @Override
        public void resize(int least, int most) {}

        @Override
        public int threads() {
            return 0;
        }
    }
}
