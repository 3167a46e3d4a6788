// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** Features in PostGIS. Writers of one layer take turns; writers of different layers do not meet until they commit. */
final class PostgisFeatureStore extends JdbcFeatureStore {

    private final Duration patience;
    private final WriterTurns turns;

    /** @param connections that the source has; half of them are for writers */
    PostgisFeatureStore(DataSource source, Duration patience, int connections) {
        super(source, SqlDialect.POSTGIS);
        this.patience = patience;
        this.turns = new WriterTurns(Math.max(1, connections / 2), patience);
    }

    @Override
    Session openSession() throws SQLException {
        return PostgisSession.open(source(), patience, turns);
    }

    @Override
    Columns columns() {
        return new PostgisColumns();
    }

    /** The driver streams only inside a transaction; the pool ends it when the connection is given back. */
    @Override
    void prepareStreaming(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    @Override
    void prepareSnapshot(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        }
    }
}
