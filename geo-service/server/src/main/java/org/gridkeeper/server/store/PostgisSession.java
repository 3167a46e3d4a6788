// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.gridkeeper.engine.index.LayerSchema;
import org.locationtech.jts.geom.Envelope;

/** A transaction in PostGIS, read committed. Advisory locks are let go when its writes have become visible. */
final class PostgisSession implements Session {

    /** First half of every advisory lock key: "GKEE". */
    static final int LOCKS = 0x474B4545;

    private final Connection connection;
    private final WriterTurns turns;
    private final Columns columns = new PostgisColumns();
    private final List<CopyInserter> inserters = new ArrayList<>();

    private PostgisSession(Connection connection, WriterTurns turns) {
        this.connection = connection;
        this.turns = turns;
    }

    static PostgisSession open(DataSource source, Duration patience, WriterTurns turns) throws SQLException {
        turns.await();
        try {
            return begin(source, patience, turns);
        } catch (SQLException | RuntimeException e) {
            turns.done();
            throw e;
        }
    }

    private static PostgisSession begin(DataSource source, Duration patience, WriterTurns turns) throws SQLException {
        Connection connection = source.getConnection();
        try {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement("""
                            SELECT set_config('lock_timeout', ?, true), set_config('gridkeeper.writer', 'on', true)""")) {
                statement.setString(1, patience.toMillis() + "ms");
                statement.execute();
            }
            return new PostgisSession(connection, turns);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Connection connection() throws SQLException {
        for (CopyInserter each : inserters) {
            each.flush();
        }
        return connection;
    }

    /** A connection copies into one table at a time. */
    void beforeCopy() throws SQLException {
        for (CopyInserter each : inserters) {
            if (each.isOpen()) {
                each.flush();
            }
        }
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public RowInserter inserter(LayerSql sql) throws SQLException {
        CopyInserter inserter = new CopyInserter(this, connection(), sql);
        inserters.add(inserter);
        return inserter;
    }

    @Override
    public void lockLinks(LinkLock lock) throws SQLException {
        switch (lock) {
            case SHARED -> lock("pg_advisory_xact_lock_shared", "links");
            case EXCLUSIVE -> lock("pg_advisory_xact_lock", "links");
        }
    }

    @Override
    public void lockLayer(String layer) throws SQLException {
        lock("pg_advisory_xact_lock", "layer " + layer);
    }

    @Override
    public void lockDeclarations() throws SQLException {
        lock("pg_advisory_xact_lock", "declarations");
    }

    @Override
    public void lockLog() throws SQLException {
        lock("pg_advisory_xact_lock", "log");
    }

    /** PostGIS knows its layers and their extents by itself. */
    @Override
    public void register(LayerSchema schema, Envelope lonLat) {}

    @Override
    public void commit() throws SQLException {
        connection().commit();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            for (CopyInserter each : inserters) {
                each.close();
            }
            connection.rollback();
        } finally {
            turns.done();
        }
    }

    private void lock(String function, String what) throws SQLException {
        try (PreparedStatement statement =
                connection().prepareStatement("SELECT %s(?, hashtext(current_schema() || ?))".formatted(function))) {
            statement.setInt(1, LOCKS);
            statement.setString(2, what);
            statement.execute();
        }
    }
}
