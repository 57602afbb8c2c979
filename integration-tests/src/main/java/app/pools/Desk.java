package app.pools;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Where guests are served: some at once, the others when their name is called. */
final class Desk {
    static final String QUICK = "/quick";

    private final Map<String, CountDownLatch> arrivals = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> calls = new ConcurrentHashMap<>();
    private final Set<Thread> attending = ConcurrentHashMap.newKeySet();

    /** Waits until this guest is called. */
    String attend(String name) throws InterruptedException {
        if (!name.equals(QUICK)) {
            attending.add(Thread.currentThread());
            try {
                of(name, arrivals).countDown();
                of(name, calls).await();
            } finally {
                attending.remove(Thread.currentThread());
            }
        }
        return "served " + name;
    }

    /** Until all of them are there. */
    void awaitGuests(String... names) throws InterruptedException {
        for (String name : names) {
            of(name, arrivals).await();
        }
    }

    void call(String... names) {
        for (String name : names) {
            of(name, calls).countDown();
        }
    }

    /** All who are waiting. */
    void sendAway() {
        attending.forEach(Thread::interrupt);
    }

    private static CountDownLatch of(String name, Map<String, CountDownLatch> latches) {
        return latches.computeIfAbsent(name, each -> new CountDownLatch(1));
    }
}
