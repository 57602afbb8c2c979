package app.pools;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;

/** Tomcat with one servlet. What its connector uses for threads is for others to say. */
abstract class TomcatServer implements PooledServer {
    private static final long UNLOAD_MILLIS = 200;

    private Tomcat tomcat = new Tomcat();
    private Thread caretaker = new Thread();

    @Override
    public URI start(Desk desk) throws LifecycleException {
        tomcat = new Tomcat();
        tomcat.setBaseDir("tomcat");
        Connector connector = new Connector();
        connector.setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
        connector.setPort(0);
        provideThreads(tomcat, connector);
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", null);
        ((StandardContext) context).setUnloadDelay(UNLOAD_MILLIS);
        Tomcat.addServlet(context, "desk", new DeskServlet(desk)).addMapping("/*");
        tomcat.start();
        caretaker = new Thread(() -> tomcat.getServer().await(), "caretaker");
        caretaker.start();
        return URI.create(
                "http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + connector.getLocalPort());
    }

    /** Before the connector starts. */
    abstract void provideThreads(Tomcat owner, Connector connector);

    @Override
    public void stop() throws LifecycleException, InterruptedException {
        tomcat.stop();
        tomcat.destroy();
        caretaker.join();
    }

    private static final class DeskServlet extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient Desk desk;

        private DeskServlet(Desk desk) {
            this.desk = desk;
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            String path = request.getPathInfo();
            try {
                response.getWriter().print(desk.attend(path));
            } catch (InterruptedException closing) {
                if (path.endsWith("wraps")) {
                    throw new ServletException(closing);
                }
                if (path.endsWith("restores")) {
                    Thread.currentThread().interrupt();
                }
                response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        }
    }
}
