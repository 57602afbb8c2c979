package dev.cutpoint.instrument.site;

import static dev.cutpoint.instrument.site.CancelResponse.CLOSES;
import static dev.cutpoint.instrument.site.CancelResponse.DEPENDS;
import static dev.cutpoint.instrument.site.CancelResponse.NONE;
import static dev.cutpoint.instrument.site.CancelResponse.RETURNS;
import static dev.cutpoint.instrument.site.CancelResponse.THROWS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The suspending methods of the JDK and of the API, one row each: the places in application code that call one of them are its suspend points, whether or
 * not they are ever reached.
 *
 * <p>Left out: loops over {@code Thread.onSpinWait}, which do not wait; {@code InputStream.read} and its kin, since a call does not tell
 * whether there is a socket behind it. Waits in those are seen from the JVM's side when they happen.
 */
public final class SuspendingMethods {
    private static final String UTIL = "java/util/concurrent/";
    private static final String LOCKS = UTIL + "locks/";
    private static final String NIO = "java/nio/channels/";
    private static final String TIME = "JLjava/util/concurrent/TimeUnit;)";
    private static final String OBJECT = "(Ljava/lang/Object;";
    private static final String BUFFER = "(Ljava/nio/ByteBuffer;)";
    private static final String BUFFERS = "([Ljava/nio/ByteBuffer;";
    private static final String DURATION = "(Ljava/time/Duration;)";
    private static final String TEXT = "(Ljava/lang/String;)";

    private final List<SuspendingMethod> rows = new ArrayList<>();
    private final Map<String, List<SuspendingMethod>> byName = new HashMap<>();

    private SuspendingMethods() {
        threads();
        locks();
        synchronizers();
        queues();
        futures();
        StageMethods.addTo(rows);
        executors();
        channels();
        sockets();
        others();
        add("dev/cutpoint/api/Cancellation", "checkpoint", "()", THROWS);
        for (SuspendingMethod row : rows) {
            byName.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row);
        }
    }

    /** All rows, of any release. */
    public static SuspendingMethods all() {
        return new SuspendingMethods();
    }

    public List<SuspendingMethod> rows() {
        return List.copyOf(rows);
    }

    /** Those of that name and those parameters; a call of one is no call of a suspending method unless its owner is a subtype. */
    List<SuspendingMethod> candidates(String name, String descriptor) {
        List<SuspendingMethod> named = byName.get(name);
        if (named == null) {
            return List.of();
        }
        List<SuspendingMethod> fitting = new ArrayList<>();
        for (SuspendingMethod each : named) {
            if (descriptor.startsWith(each.parameters())) {
                fitting.add(each);
            }
        }
        return fitting;
    }

    private void threads() {
        String thread = "java/lang/Thread";
        timed(thread, "sleep", "(J)", THROWS);
        timed(thread, "sleep", "(JI)", THROWS);
        rows.add(row(thread, "sleep", DURATION, THROWS, true).since(19));
        add(thread, "join", "()", THROWS);
        timed(thread, "join", "(J)", THROWS);
        timed(thread, "join", "(JI)", THROWS);
        rows.add(row(thread, "join", DURATION, THROWS, true).since(19));
        timed(UTIL + "TimeUnit", "sleep", "(J)", THROWS);
        timed(UTIL + "TimeUnit", "timedJoin", "(Ljava/lang/Thread;J)", THROWS);
        timed(UTIL + "TimeUnit", "timedWait", OBJECT + "J)", THROWS);
        add("java/lang/Object", "wait", "()", THROWS);
        timed("java/lang/Object", "wait", "(J)", THROWS);
        timed("java/lang/Object", "wait", "(JI)", THROWS);
        add(LOCKS + "LockSupport", "park", "()", RETURNS);
        add(LOCKS + "LockSupport", "park", OBJECT + ")", RETURNS);
        timed(LOCKS + "LockSupport", "parkNanos", "(J)", RETURNS);
        timed(LOCKS + "LockSupport", "parkNanos", OBJECT + "J)", RETURNS);
        timed(LOCKS + "LockSupport", "parkUntil", "(J)", RETURNS);
        timed(LOCKS + "LockSupport", "parkUntil", OBJECT + "J)", RETURNS);
    }

    private void locks() {
        add(LOCKS + "Lock", "lock", "()", NONE);
        add(LOCKS + "Lock", "lockInterruptibly", "()", THROWS);
        timed(LOCKS + "Lock", "tryLock", "(" + TIME, THROWS);
        add(LOCKS + "Condition", "await", "()", THROWS);
        add(LOCKS + "Condition", "awaitUninterruptibly", "()", NONE);
        timed(LOCKS + "Condition", "await", "(" + TIME, THROWS);
        timed(LOCKS + "Condition", "awaitNanos", "(J)", THROWS);
        timed(LOCKS + "Condition", "awaitUntil", "(Ljava/util/Date;)", THROWS);
        for (String kind : List.of("read", "write")) {
            String tried = kind.equals("read") ? "tryReadLock" : "tryWriteLock";
            add(LOCKS + "StampedLock", kind + "Lock", "()", NONE);
            add(LOCKS + "StampedLock", kind + "LockInterruptibly", "()", THROWS);
            timed(LOCKS + "StampedLock", tried, "(" + TIME, THROWS);
        }
        for (String kind : List.of("", "Shared")) {
            String synchronizer = LOCKS + "AbstractQueuedSynchronizer";
            add(synchronizer, "acquire" + kind, "(I)", NONE);
            add(synchronizer, "acquire" + kind + "Interruptibly", "(I)", THROWS);
            timed(synchronizer, "tryAcquire" + kind + "Nanos", "(IJ)", THROWS);
        }
    }

    private void synchronizers() {
        for (String count : List.of("(", "(I")) {
            add(UTIL + "Semaphore", "acquire", count + ")", THROWS);
            add(UTIL + "Semaphore", "acquireUninterruptibly", count + ")", NONE);
            timed(UTIL + "Semaphore", "tryAcquire", count + TIME, THROWS);
        }
        for (String type : List.of("CountDownLatch", "CyclicBarrier")) {
            add(UTIL + type, "await", "()", THROWS);
            timed(UTIL + type, "await", "(" + TIME, THROWS);
        }
        add(UTIL + "Phaser", "arriveAndAwaitAdvance", "()", NONE);
        add(UTIL + "Phaser", "awaitAdvance", "(I)", NONE);
        add(UTIL + "Phaser", "awaitAdvanceInterruptibly", "(I)", THROWS);
        timed(UTIL + "Phaser", "awaitAdvanceInterruptibly", "(I" + TIME, THROWS);
        add(UTIL + "Exchanger", "exchange", OBJECT + ")", THROWS);
        timed(UTIL + "Exchanger", "exchange", OBJECT + TIME, THROWS);
    }

    private void queues() {
        add(UTIL + "BlockingQueue", "put", OBJECT + ")", THROWS);
        add(UTIL + "BlockingQueue", "take", "()", THROWS);
        timed(UTIL + "BlockingQueue", "offer", OBJECT + TIME, THROWS);
        timed(UTIL + "BlockingQueue", "poll", "(" + TIME, THROWS);
        for (String end : List.of("First", "Last")) {
            add(UTIL + "BlockingDeque", "put" + end, OBJECT + ")", THROWS);
            add(UTIL + "BlockingDeque", "take" + end, "()", THROWS);
            timed(UTIL + "BlockingDeque", "offer" + end, OBJECT + TIME, THROWS);
            timed(UTIL + "BlockingDeque", "poll" + end, "(" + TIME, THROWS);
        }
        // Its elements are of a type of their own, which shows in the erased parameters.
        timed(UTIL + "DelayQueue", "offer", "(Ljava/util/concurrent/Delayed;" + TIME, NONE);
        add(UTIL + "TransferQueue", "transfer", OBJECT + ")", THROWS);
        timed(UTIL + "TransferQueue", "tryTransfer", OBJECT + TIME, THROWS);
        add("java/lang/ref/ReferenceQueue", "remove", "()", THROWS);
        timed("java/lang/ref/ReferenceQueue", "remove", "(J)", THROWS);
    }

    private void futures() {
        add(UTIL + "Future", "get", "()", THROWS);
        timed(UTIL + "Future", "get", "(" + TIME, THROWS);
        add(UTIL + "CompletableFuture", "join", "()", NONE);
        add(UTIL + "ForkJoinTask", "join", "()", NONE);
        add(UTIL + "ForkJoinTask", "quietlyJoin", "()", NONE);
        rows.add(row(UTIL + "ForkJoinTask", "quietlyJoin", "(" + TIME, THROWS, true)
                .since(19));
        add(UTIL + "CompletionService", "take", "()", THROWS);
        timed(UTIL + "CompletionService", "poll", "(" + TIME, THROWS);
    }

    private void executors() {
        String executor = UTIL + "ExecutorService";
        for (String method : List.of("invokeAll", "invokeAny")) {
            add(executor, method, "(Ljava/util/Collection;)", THROWS);
            timed(executor, method, "(Ljava/util/Collection;" + TIME, THROWS);
        }
        timed(executor, "awaitTermination", "(" + TIME, THROWS);
        rows.add(row(executor, "close", "()", NONE, false).since(19));
        add(UTIL + "ForkJoinPool", "invoke", "(Ljava/util/concurrent/ForkJoinTask;)", NONE);
        timed(UTIL + "ForkJoinPool", "awaitQuiescence", "(" + TIME, NONE);
        String scope = UTIL + "StructuredTaskScope";
        rows.add(row(scope, "join", "()", THROWS, false).since(21));
        rows.add(row(scope, "joinUntil", "(Ljava/time/Instant;)", THROWS, true)
                .since(21)
                .until(24));
        rows.add(row(scope, "close", "()", NONE, false).since(21));
    }

    private void channels() {
        add(NIO + "Selector", "select", "()", RETURNS);
        timed(NIO + "Selector", "select", "(J)", RETURNS);
        add(NIO + "Selector", "select", "(Ljava/util/function/Consumer;)", RETURNS);
        timed(NIO + "Selector", "select", "(Ljava/util/function/Consumer;J)", RETURNS);
        add(NIO + "SocketChannel", "connect", "(Ljava/net/SocketAddress;)", CLOSES);
        add(NIO + "ServerSocketChannel", "accept", "()", CLOSES);
        add(NIO + "DatagramChannel", "receive", BUFFER, CLOSES);
        add(NIO + "DatagramChannel", "send", "(Ljava/nio/ByteBuffer;Ljava/net/SocketAddress;)", CLOSES);
        add(NIO + "FileChannel", "lock", "()", CLOSES);
        add(NIO + "FileChannel", "lock", "(JJZ)", CLOSES);
        for (String kind : List.of("SocketChannel", "DatagramChannel", "Pipe$SourceChannel")) {
            reading(NIO + kind, "read");
        }
        for (String kind : List.of("SocketChannel", "DatagramChannel", "Pipe$SinkChannel")) {
            reading(NIO + kind, "write");
        }
    }

    private void reading(String channel, String method) {
        add(channel, method, BUFFER, CLOSES);
        add(channel, method, BUFFERS + ")", CLOSES);
        add(channel, method, BUFFERS + "II)", CLOSES);
    }

    private void sockets() {
        String client = "java/net/http/HttpClient";
        add("java/net/Socket", "connect", "(Ljava/net/SocketAddress;)", NONE);
        timed("java/net/Socket", "connect", "(Ljava/net/SocketAddress;I)", NONE);
        add("java/net/ServerSocket", "accept", "()", NONE);
        add("java/net/DatagramSocket", "receive", "(Ljava/net/DatagramPacket;)", NONE);
        add("javax/net/ssl/SSLSocket", "startHandshake", "()", NONE);
        add(client, "send", "(Ljava/net/http/HttpRequest;Ljava/net/http/HttpResponse$BodyHandler;)", THROWS);
        rows.add(row(client, "close", "()", NONE, false).since(21));
        rows.add(row(client, "awaitTermination", DURATION, THROWS, true).since(21));
        for (String type : List.of("java/io/PipedInputStream", "java/io/PipedReader")) {
            add(type, "read", "()", THROWS);
        }
        add("java/io/PipedInputStream", "read", "([BII)", THROWS);
        add("java/io/PipedReader", "read", "([CII)", THROWS);
    }

    private void others() {
        add("java/lang/Process", "waitFor", "()", THROWS);
        timed("java/lang/Process", "waitFor", "(" + TIME, THROWS);
        rows.add(row("java/lang/Process", "waitFor", DURATION, THROWS, true).since(24));
        for (String method : List.of("execute", "executeQuery", "executeUpdate")) {
            add("java/sql/Statement", method, TEXT, DEPENDS);
            add("java/sql/PreparedStatement", method, "()", DEPENDS);
        }
        add("java/sql/Statement", "executeBatch", "()", DEPENDS);
        add("java/sql/Connection", "commit", "()", DEPENDS);
        add("java/sql/Connection", "rollback", "()", DEPENDS);
        add("java/sql/ResultSet", "next", "()", DEPENDS);
        add("javax/sql/DataSource", "getConnection", "()", DEPENDS);
        add("javax/sql/DataSource", "getConnection", "(Ljava/lang/String;Ljava/lang/String;)", DEPENDS);
    }

    private void add(String owner, String name, String parameters, CancelResponse response) {
        rows.add(row(owner, name, parameters, response, false));
    }

    private void timed(String owner, String name, String parameters, CancelResponse response) {
        rows.add(row(owner, name, parameters, response, true));
    }

    private static SuspendingMethod row(
            String owner, String name, String parameters, CancelResponse response, boolean timed) {
        return SuspendingMethod.of(owner, name, parameters, response, timed);
    }
}
