// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * Features in an embedded GeoPackage file. There is one writer at a time; within the process they take turns in order,
 * between processes they wait on SQLite's busy timeout. Readers see the last commit and wait for nobody.
 *
 * @see <a href="https://www.geopackage.org/spec/">OGC 12-128r18</a>
 */
final class GeoPackageFeatureStore extends JdbcFeatureStore {

    private final WriterTurns turns;

    GeoPackageFeatureStore(DataSource source, Duration patience) {
        super(source, SqlDialect.GEOPACKAGE);
        this.turns = new WriterTurns(1, patience);
    }

    @Override
    Session openSession() throws SQLException {
        return GeoPackageSession.open(source(), turns);
    }

    @Override
    Columns columns() {
        return new GeoPackageColumns();
    }

    /** One statement is one snapshot, and SQLite always streams. */
    @Override
    void prepareStreaming(Connection connection) {}

    /** The first read of a transaction fixes what it sees. The pool ends it when the connection is given back. */
    @Override
    void prepareSnapshot(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }
}
