package app.pools;

import java.net.InetAddress;
import java.net.URI;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.ThreadPool;

/** Jetty with one handler. What it uses for threads is for others to say. */
abstract class JettyServer implements PooledServer {
    private Server server = new Server();

    @Override
    public URI start(Desk desk) throws Exception {
        server = new Server(newThreads());
        ServerConnector connector = new ServerConnector(server, 1, 1);
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        server.setHandler(new DeskHandler(desk));
        server.start();
        return URI.create("http://" + connector.getHost() + ":" + connector.getLocalPort());
    }

    abstract ThreadPool newThreads();

    @Override
    public void stop() throws Exception {
        server.stop();
        server.join();
        server.destroy();
    }

    private static final class DeskHandler extends Handler.Abstract {
        private final Desk desk;

        private DeskHandler(Desk desk) {
            this.desk = desk;
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            String path = Request.getPathInContext(request);
            try {
                Content.Sink.write(response, true, desk.attend(path), callback);
            } catch (InterruptedException closing) {
                if (path.endsWith("wraps")) {
                    throw new IllegalStateException(closing);
                }
                if (path.endsWith("restores")) {
                    Thread.currentThread().interrupt();
                }
                Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
            }
            return true;
        }
    }
}
