package load;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a request does in a service: it takes a connection from a pool that is too small for all, works with it, and gives it back. */
final class Shelf {
    private static final int CONNECTIONS = 2;
    private static final long LIMIT_SECONDS = 10;

    private final BlockingQueue<StringBuilder> pool = new LinkedBlockingQueue<>();

    Shelf() {
        for (int i = 0; i < CONNECTIONS; i++) {
            pool.add(new StringBuilder());
        }
    }

    byte[] answer(String item) {
        try {
            StringBuilder connection = pool.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
            if (connection == null) {
                throw new IllegalStateException("no connection");
            }
            try {
                return rows(item, connection);
            } finally {
                pool.put(connection);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new byte[0];
        }
    }

    private static byte[] rows(String item, StringBuilder text) {
        text.setLength(0);
        for (int row = 0; row < 20; row++) {
            text.append("{\"item\":\"")
                    .append(item)
                    .append("\",\"row\":")
                    .append(row)
                    .append("}\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
