package orders;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The orders, in a database file. */
final class OrderStore implements AutoCloseable {
    private static final String TABLE = """
            create table orders (
                id int generated always as identity primary key,
                item varchar not null,
                reserved boolean not null default false)
            """;
    private static final String OF_LAST_YEAR = """
            insert into orders (item) select 'hinge ' || x from system_range(1, 40)
            """;

    private final HikariDataSource database;

    OrderStore(Path folder) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setPoolName("orders");
        config.setJdbcUrl("jdbc:h2:file:" + folder.resolve("orders"));
        config.setMaximumPoolSize(4);
        database = new HikariDataSource(config);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            statement.execute(OF_LAST_YEAR);
        }
    }

    int place(String item) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into orders (item) values (?)", Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, item);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getInt(1);
            }
        }
    }

    String item(int id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select item from orders where id = ?")) {
            select.setInt(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? rows.getString(1) : "nothing";
            }
        }
    }

    /** Marks the order only when the warehouse has set the goods aside: both, or neither. */
    void reserve(int id, Warehouse warehouse) throws SQLException, InterruptedException {
        String item = item(id);
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update orders set reserved = true where id = ?")) {
            connection.setAutoCommit(false);
            update.setInt(1, id);
            update.executeUpdate();
            try {
                warehouse.setAside(item);
                connection.commit();
            } finally {
                connection.rollback();
            }
        }
    }

    int reserved() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from orders where reserved")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    void forEach(RowReader reader) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, item from orders order by id")) {
            while (rows.next()) {
                reader.read(rows.getInt(1) + ": " + rows.getString(2) + "\n");
            }
        }
    }

    @Override
    public void close() {
        database.close();
    }

    /** Takes one order after the other, as a line of text. */
    interface RowReader {
        void read(String line) throws Exception;
    }
}
