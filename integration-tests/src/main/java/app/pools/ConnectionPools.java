package app.pools;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.LogManager;

/** HikariCP in front of a database: resized, emptied, suspended and closed, with and without somebody who holds a connection. */
public final class ConnectionPools {
    private static final int MOST = 4;
    private static final long POLL_NANOS = 5_000_000;

    private final Desk desk = new Desk();
    private final HikariDataSource database;
    private final Clients clients;

    private ConnectionPools() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:");
        config.setMaximumPoolSize(MOST);
        config.setMinimumIdle(1);
        config.setAllowPoolSuspension(true);
        database = new HikariDataSource(config);
        clients = new Clients(database, desk);
    }

    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        System.setProperty("com.zaxxer.hikari.housekeeping.periodMs", "100");
        for (int i = 0; i < 2; i++) {
            new ConnectionPools().work();
        }
    }

    private void work() throws InterruptedException {
        say("answered " + Clients.answered(clients.query(20)));
        resizeWhileBusy();
        giveUp();
        suspendAndEvict();
        say("answered " + Clients.answered(clients.query(20)));
        closeWhileBusy();
        say("left " + clients.leave());
    }

    private void resizeWhileBusy() throws InterruptedException {
        List<Future<String>> holders = clients.hold("first", "second", "third", "fourth");
        desk.awaitGuests("first", "second", "third", "fourth");
        List<Future<String>> waiting = clients.hold("fifth", "sixth");
        awaitWaiting(2);
        database.setMaximumPoolSize(2 * MOST);
        desk.awaitGuests("fifth", "sixth");
        database.setMaximumPoolSize(MOST / 2);
        pool().softEvictConnections();
        desk.call("first", "second", "third", "fourth", "fifth", "sixth");
        say("answered " + (Clients.answered(holders) + Clients.answered(waiting)));
        database.setMaximumPoolSize(MOST);
    }

    /** One has a connection, the other one waits for one. */
    private void giveUp() throws InterruptedException {
        List<Future<String>> holders = clients.hold("a", "b", "c", "d");
        desk.awaitGuests("a", "b", "c", "d");
        List<Future<String>> waiting = clients.hold("e", "f");
        awaitWaiting(2);
        waiting.get(0).cancel(true);
        awaitWaiting(1);
        holders.get(0).cancel(true);
        desk.awaitGuests("f");
        desk.call("b", "c", "d", "f");
        say("answered " + (Clients.answered(holders.subList(1, MOST)) + Clients.answered(waiting.subList(1, 2))));
    }

    private void suspendAndEvict() throws InterruptedException {
        pool().suspendPool();
        List<Future<String>> waiting = clients.query(3);
        pool().softEvictConnections();
        pool().resumePool();
        say("answered " + Clients.answered(waiting));
    }

    /** Whether these get their answers is the database's affair. */
    private void closeWhileBusy() throws InterruptedException {
        List<Future<String>> holders = clients.hold("last", "last but one");
        desk.awaitGuests("last", "last but one");
        database.close();
        desk.call("last", "last but one");
        Clients.answered(holders);
        say("closed");
    }

    private void awaitWaiting(int number) {
        while (pool().getThreadsAwaitingConnection() != number) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private HikariPoolMXBean pool() {
        return database.getHikariPoolMXBean();
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
