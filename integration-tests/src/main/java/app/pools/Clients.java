package app.pools;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Those who ask a database: some at once, the others when they have held their connection until they are called. */
final class Clients {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final DataSource database;
    private final Desk desk;

    Clients(DataSource database, Desk desk) {
        this.database = database;
        this.desk = desk;
    }

    List<Future<String>> query(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> threads.submit(() -> query()))
                .toList();
    }

    List<Future<String>> hold(String... names) {
        return Stream.of(names).map(name -> threads.submit(() -> hold(name))).toList();
    }

    private String query() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return ask(connection);
        }
    }

    private String hold(String name) throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            desk.attend(name);
            return ask(connection);
        }
    }

    private static String ask(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select sum(x) from system_range(1, 100)")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** How many got their answer, when all have ended. */
    static int answered(List<Future<String>> clients) throws InterruptedException {
        int answered = 0;
        for (Future<String> client : clients) {
            try {
                answered += client.get().equals("5050") ? 1 : 0;
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof SQLException)) {
                    throw new IllegalStateException(failed);
                }
            }
        }
        return answered;
    }

    boolean leave() throws InterruptedException {
        threads.shutdown();
        return threads.awaitTermination(1, TimeUnit.MINUTES);
    }
}
