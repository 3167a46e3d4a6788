// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Who has a PostGIS database open, as {@link HomeLock} is for the embedded one: every connection of a server or command
 * shares an advisory lock for as long as it lasts, and who restores holds it alone, on a connection of its own.
 */
final class DatabaseUse implements AutoCloseable {

    private static final String KEYS = PostgisSession.LOCKS + ", hashtext(current_schema() || 'in use')";

    /** What every connection runs first. It does not wait: whoever restores may take long. */
    static final String SHARE = """
            DO $$ BEGIN
              IF NOT pg_try_advisory_lock_shared(%s) THEN
                RAISE EXCEPTION 'a backup is being put in the place of the database; try again then' USING ERRCODE = '55P03';
              END IF;
            END $$""".formatted(KEYS);

    private static final Duration LAST_ONES_LEAVE = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Connection connection;

    private DatabaseUse(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes a database alone, until this is closed.
     *
     * @throws BackupException when somebody has it open
     */
    static DatabaseUse alone(StoreProperties properties) {
        try {
            Connection connection = DriverManager.getConnection(properties.url(), signIn(properties));
            try {
                if (isFree(connection)) {
                    return new DatabaseUse(connection);
                }
                throw new BackupException(
                        "the database is in use from %s; stop the server and other commands, then restore"
                                .formatted(String.join(", ", users(connection))));
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw StoreException.of("opening " + properties, e);
        }
    }

    // The database learns a moment later that whoever had it open has gone.
    private static boolean isFree(Connection connection) throws SQLException {
        String lock = "SELECT pg_try_advisory_lock(%s)".formatted(KEYS);
        long end = System.nanoTime() + LAST_ONES_LEAVE.toNanos();
        boolean free = isTrue(connection, lock);
        while (!free && System.nanoTime() < end) {
            try {
                Thread.sleep(LOOK_AGAIN.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            free = isTrue(connection, lock);
        }
        return free;
    }

    private static Properties signIn(StoreProperties properties) {
        Properties signIn = new Properties();
        signIn.setProperty("ApplicationName", "gridkeeper restore");
        if (!properties.user().isEmpty()) {
            signIn.setProperty("user", properties.user());
        }
        if (!properties.password().isEmpty()) {
            signIn.setProperty("password", properties.password());
        }
        return signIn;
    }

    private static boolean isTrue(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** The machines, and what connects from there. */
    private static List<String> users(Connection connection) throws SQLException {
        String query = """
                SELECT DISTINCT coalesce(host(a.client_addr), 'this machine') || ' (' || a.application_name || ')'
                FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
                WHERE l.locktype = 'advisory' AND l.classid = ?::oid AND l.granted AND l.pid <> pg_backend_pid()
                  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())""";
        List<String> users = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, PostgisSession.LOCKS);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    users.add(row.getString(1));
                }
            }
        }
        return users.isEmpty() ? List.of("elsewhere") : users;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw StoreException.of("letting the database go", e);
        }
    }
}
