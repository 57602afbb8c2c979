package app.pools;

import app.VirtualThreads;
import java.util.logging.LogManager;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardThreadExecutor;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.AbstractProtocol;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;

/** Tomcat with a pool of its connector's own, with one that connectors share, and with virtual threads. */
public final class TomcatPools {
    private TomcatPools() {}

    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        new Visit("own pool", new OwnPool()).pay();
        new Visit("shared pool", new SharedPool()).pay();
        if (VirtualThreads.available()) {
            new Visit("virtual threads", new Virtual()).pay();
        }
    }

    private static final class OwnPool extends TomcatServer {
        private AbstractProtocol<?> protocol;

        @Override
        void provideThreads(Tomcat owner, Connector connector) {
            protocol = (AbstractProtocol<?>) connector.getProtocolHandler();
        }

        @Override
        public void resize(int least, int most) {
            protocol.setMinSpareThreads(least);
            protocol.setMaxThreads(most);
        }

        @Override
        public int threads() {
            return ((org.apache.tomcat.util.threads.ThreadPoolExecutor) protocol.getExecutor()).getPoolSize();
        }
    }

    private static final class SharedPool extends TomcatServer {
        private StandardThreadExecutor pool = new StandardThreadExecutor();

        @Override
        void provideThreads(Tomcat owner, Connector connector) {
            pool = new StandardThreadExecutor();
            pool.setName("shared");
            owner.getService().addExecutor(pool);
            connector.getProtocolHandler().setExecutor(pool);
        }

        @Override
        public void resize(int least, int most) {
            pool.resizePool(least, most);
        }

        @Override
        public int threads() {
            return pool.getPoolSize();
        }
    }

    /** As many as there are requests. */
    private static final class Virtual extends TomcatServer {
        @Override
        void provideThreads(Tomcat owner, Connector connector) {
            connector.getProtocolHandler().setExecutor(new VirtualThreadExecutor("request-"));
        }

        @Override
        public void resize(int least, int most) {}

        @Override
        public int threads() {
            return 0;
        }
    }
}
