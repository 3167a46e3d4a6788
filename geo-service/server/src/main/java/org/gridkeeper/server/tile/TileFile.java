// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The SQLite file of finished tiles. A process that is killed leaves it whole; one that is damaged nevertheless is thrown
 * away and begun anew, since all of it can be drawn again. Several processes may have it open.
 */
final class TileFile {

    private static final int SCHEMA = 2;
    private static final int PATIENCE_MILLIS = 10_000;

    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE tile (
                key BLOB NOT NULL UNIQUE, layer TEXT NOT NULL, z INTEGER NOT NULL, x INTEGER NOT NULL, y INTEGER NOT NULL,
                version INTEGER NOT NULL, used INTEGER NOT NULL, tag TEXT NOT NULL, labels INTEGER NOT NULL, bytes BLOB NOT NULL)
            """,
            "CREATE INDEX tile_used ON tile (used)",
            "CREATE INDEX tile_place ON tile (layer, z, x, y)",
            """
            CREATE TABLE touch (
                layer TEXT NOT NULL, version INTEGER NOT NULL, min_x REAL, min_y REAL, max_x REAL, max_y REAL)
            """,
            "CREATE INDEX touch_layer ON touch (layer, version)",
            "CREATE INDEX touch_whole ON touch (layer, version) WHERE min_x IS NULL",
            "CREATE TABLE reached (version INTEGER NOT NULL, hash TEXT NOT NULL)",
            """
            CREATE TABLE truncation (
                id INTEGER PRIMARY KEY AUTOINCREMENT, layer TEXT NOT NULL, min_zoom INTEGER NOT NULL,
                max_zoom INTEGER NOT NULL, min_x REAL NOT NULL, min_y REAL NOT NULL, max_x REAL NOT NULL,
                max_y REAL NOT NULL)
            """,
            "PRAGMA user_version = " + SCHEMA);

    private final Path file;
    private final SQLiteDataSource source;

    private TileFile(Path file) {
        this.file = file;
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // What a power cut takes away is drawn again; the file stays whole.
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(PATIENCE_MILLIS);
        config.setJournalSizeLimit(16 << 20);
        config.setCacheSize(-4_000);
        this.source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    }

    /** Opens the file, making it when it is not there or cannot be read. */
    static TileFile open(Path file) throws SQLException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            TileFile opened = new TileFile(file);
            if (Files.deleteIfExists(damageMark(file))) {
                opened.delete();
            }
            try {
                opened.prepare();
            } catch (SQLiteException e) {
                if (!isDamage(e)) {
                    throw e;
                }
                opened.delete();
                opened.prepare();
            }
            return opened;
        } catch (IOException e) {
            throw new SQLException("cannot make the file of tiles " + file, e);
        }
    }

    static boolean isDamage(SQLException e) {
        return e instanceof SQLiteException known
                && (known.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT
                        || known.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB);
    }

    /** Has the file thrown away when it is opened next, since others may have it open now. */
    static void markDamaged(Path file) {
        try {
            Files.writeString(damageMark(file), "");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write beside " + file, e);
        }
    }

    private static Path damageMark(Path file) {
        return file.resolveSibling(file.getFileName() + ".damaged");
    }

    private void prepare() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (number(connection, "PRAGMA user_version") == SCHEMA) {
                return;
            }
            write(connection, one -> {
                // Another process may have made them meanwhile.
                if (number(one, "PRAGMA user_version") != SCHEMA) {
                    for (String table : List.of("tile", "touch", "reached", "truncation")) {
                        statement.execute("DROP TABLE IF EXISTS " + table);
                    }
                    for (String sql : TABLES) {
                        statement.execute(sql);
                    }
                }
            });
        }
    }

    /** Something to be written. */
    interface Work {
        void on(Connection connection) throws SQLException;
    }

    /** Writes in one transaction, which waits for that of another process before it begins. */
    static void write(Connection connection, Work work) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE");
        try {
            work.on(connection);
            execute(connection, "COMMIT");
        } catch (SQLException | RuntimeException e) {
            try {
                execute(connection, "ROLLBACK");
            } catch (SQLException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Connection connect() throws SQLException {
        return source.getConnection();
    }

    Path path() {
        return file;
    }

    /** Takes the file away; nobody may have it open. */
    void delete() throws IOException {
        for (String ending : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
        }
    }

    /** Bytes of the file that are in use. */
    static long usedBytes(Connection connection) throws SQLException {
        long pages = number(connection, "PRAGMA page_count") - number(connection, "PRAGMA freelist_count");
        return pages * number(connection, "PRAGMA page_size");
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
