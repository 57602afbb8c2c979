package app.pools;

import java.net.URI;

/** A web server in front of a desk, with threads of its own. It can be started again after it was stopped. */
interface PooledServer {
    /** On a free port of the loopback address. */
    URI start(Desk desk) throws Exception;

    /** While it works. */
    void resize(int least, int most);

    /** How many threads it has for its guests. */
    int threads();

    /** Guests that are at the desk are sent away. */
    void stop() throws Exception;
}
