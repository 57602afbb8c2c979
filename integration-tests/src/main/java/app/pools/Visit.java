package app.pools;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** A day at a server: it is resized with guests at the desk and without, and closed in the same two ways. */
final class Visit {
    private static final int LEAST = 4;
    private static final int MOST = 10;
    private static final String[] MANNERS = {"/answers", "/restores", "/wraps"};
    private static final long POLL_NANOS = 5_000_000;

    private final String name;
    private final PooledServer server;

    Visit(String name, PooledServer server) {
        this.name = name;
        this.server = server;
    }

    void pay() throws Exception {
        Desk desk = new Desk();
        Guests guests = new Guests(server.start(desk), desk);
        say("served " + guests.quick(20));
        resizeWhileBusy(guests, desk);
        say("left " + guests.leave());
        List<CompletableFuture<Boolean>> sentAway = guests.patient(MANNERS);
        desk.sendAway();
        say("sent away " + (MANNERS.length - Guests.count(sentAway)));
        say("served " + guests.quick(20));
        server.stop();
        say("closed");
        stopWhileBusy();
    }

    private void resizeWhileBusy(Guests guests, Desk desk) throws InterruptedException {
        String[] names = IntStream.range(0, 18).mapToObj(i -> "/" + i).toArray(String[]::new);
        List<CompletableFuture<Boolean>> early = guests.patient(Arrays.copyOf(names, 6));
        server.resize(LEAST / 2, 2 * MOST);
        List<CompletableFuture<Boolean>> more = guests.patient(Arrays.copyOfRange(names, 6, 18));
        server.resize(1, MOST / 2);
        desk.call(names);
        say("served " + (Guests.count(early) + Guests.count(more)));
        awaitThreads(MOST / 2);
        server.resize(LEAST, MOST);
        server.resize(LEAST / 2, LEAST);
        awaitThreads(LEAST);
        server.resize(LEAST, MOST);
    }

    private void stopWhileBusy() throws Exception {
        Desk desk = new Desk();
        Guests guests = new Guests(server.start(desk), desk);
        say("served " + guests.quick(5));
        List<CompletableFuture<Boolean>> answers = guests.patient(MANNERS);
        server.stop();
        desk.call(MANNERS);
        say("closed, sent away " + (MANNERS.length - Guests.count(answers)));
    }

    private void awaitThreads(int most) {
        while (server.threads() > most) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private void say(String what) {
        System.out.println(name + ": " + what);
    }
}
