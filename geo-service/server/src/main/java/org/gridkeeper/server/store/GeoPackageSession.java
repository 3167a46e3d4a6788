// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSchema;
import org.locationtech.jts.geom.Envelope;

/**
 * A transaction in the embedded database: {@code BEGIN IMMEDIATE} makes it the one writer of the file, so the locks of
 * layer and log are held from its beginning.
 */
final class GeoPackageSession implements Session {

    private final Connection connection;
    private final WriterTurns turns;
    private final Columns columns = new GeoPackageColumns();
    private boolean committed;

    private GeoPackageSession(Connection connection, WriterTurns turns) {
        this.connection = connection;
        this.turns = turns;
    }

    static GeoPackageSession open(DataSource source, WriterTurns turns) throws SQLException {
        turns.await();
        try {
            Connection connection = source.getConnection();
            try {
                execute(connection, "BEGIN IMMEDIATE");
                return new GeoPackageSession(connection, turns);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException | RuntimeException e) {
            turns.done();
            throw e;
        }
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public Columns columns() {
        return columns;
    }

    @Override
    public RowInserter inserter(LayerSql sql) throws SQLException {
        return new BatchInserter(connection, sql, columns);
    }

    @Override
    public void lockLinks(LinkLock lock) {}

    @Override
    public void lockLayer(String layer) {}

    @Override
    public void lockDeclarations() {}

    @Override
    public void lockLog() {}

    /** Extents only grow, as the standard allows: they are for a first view. */
    @Override
    public void register(LayerSchema schema, Envelope lonLat) throws SQLException {
        String table = LayerSql.tableOf(schema.id());
        if (lonLat.isNull()) {
            registerTable(table, schema.geometry() != GeometryKind.NONE);
            return;
        }
        String update = """
                UPDATE gpkg_contents SET last_change = ?,
                  min_x = min(coalesce(min_x, ?2), ?2), min_y = min(coalesce(min_y, ?3), ?3),
                  max_x = max(coalesce(max_x, ?4), ?4), max_y = max(coalesce(max_y, ?5), ?5)
                WHERE table_name = ?6""";
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            statement.setString(1, TimeText.format(Instant.now()));
            statement.setDouble(2, lonLat.getMinX());
            statement.setDouble(3, lonLat.getMinY());
            statement.setDouble(4, lonLat.getMaxX());
            statement.setDouble(5, lonLat.getMaxY());
            statement.setString(6, table);
            statement.executeUpdate();
        }
    }

    @Override
    public void commit() throws SQLException {
        execute(connection, "COMMIT");
        committed = true;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (!committed) {
                execute(connection, "ROLLBACK");
            }
        } finally {
            turns.done();
        }
    }

    private void registerTable(String table, boolean features) throws SQLException {
        String contents =
                "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES (?1, '%s', ?1, %s)"
                        .formatted(features ? "features" : "attributes", features ? "4326" : "0");
        String geometry = "INSERT INTO gpkg_geometry_columns VALUES (?1, 'geom', 'GEOMETRY', 4326, 0, 0)";
        for (String sql : features ? List.of(contents, geometry) : List.of(contents)) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, table);
                statement.executeUpdate();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
