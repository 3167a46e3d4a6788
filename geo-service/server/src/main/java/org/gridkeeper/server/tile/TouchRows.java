// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.server.live.ViewChange;
import org.gridkeeper.server.store.Head;

/** The rows that tell where layers changed, and through which entry of the change log they do. */
final class TouchRows {

    private TouchRows() {}

    /** The newest entry of the log that the touches include; empty in a new file. */
    static Optional<Head> findReached(Connection connection) throws SQLException {
        String select = "SELECT version, hash FROM reached ORDER BY version DESC LIMIT 1";
        try (PreparedStatement statement = connection.prepareStatement(select);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(new Head(row.getLong(1), row.getString(2))) : Optional.empty();
        }
    }

    /** Notes how far the touches go; never back. */
    static void reach(Connection connection, Head head) throws SQLException {
        if (findReached(connection).map(Head::number).orElse(-1L) < head.number()) {
            TileFile.update(connection, "DELETE FROM reached");
            TileFile.update(connection, "INSERT INTO reached VALUES (?, ?)", head.number(), head.hash());
        }
    }

    static void add(Connection connection, ViewChange change) throws SQLException {
        String insert = "INSERT INTO touch VALUES (?, ?, ?, ?, ?, ?)";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (var layer : change.touched().entrySet()) {
                for (var touch : LayerTouches.Touch.listOf(change.after(), layer.getValue())) {
                    statement.setString(1, layer.getKey());
                    statement.setLong(2, touch.version());
                    bind(statement, touch.box());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
        for (String layer : change.touched().keySet()) {
            prune(connection, layer);
        }
    }

    private static void bind(PreparedStatement statement, Optional<Bounds> box) throws SQLException {
        statement.setObject(3, box.map(Bounds::minX).orElse(null));
        statement.setObject(4, box.map(Bounds::minY).orElse(null));
        statement.setObject(5, box.map(Bounds::maxX).orElse(null));
        statement.setObject(6, box.map(Bounds::maxY).orElse(null));
    }

    /** Leaves no more than is remembered: what came before a change of the whole layer says nothing more. */
    private static void prune(Connection connection, String layer) throws SQLException {
        String tooOld = "SELECT version FROM touch WHERE layer = ? ORDER BY version DESC LIMIT 1 OFFSET "
                + LayerTouches.REMEMBERED;
        try (PreparedStatement statement = connection.prepareStatement(tooOld)) {
            statement.setString(1, layer);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next()) {
                    TileFile.update(
                            connection, "INSERT INTO touch (layer, version) VALUES (?, ?)", layer, row.getLong(1));
                }
            }
        }
        String superseded = """
                DELETE FROM touch WHERE layer = ?1
                AND version <= (SELECT max(version) FROM touch WHERE layer = ?1 AND min_x IS NULL)
                AND rowid <> (SELECT rowid FROM touch WHERE layer = ?1 AND min_x IS NULL ORDER BY version DESC LIMIT 1)
                """;
        TileFile.update(connection, superseded, layer);
    }

    static Map<String, List<LayerTouches.Touch>> list(Connection connection) throws SQLException {
        Map<String, List<LayerTouches.Touch>> touches = new LinkedHashMap<>();
        String select = "SELECT layer, version, min_x, min_y, max_x, max_y FROM touch ORDER BY layer, version";
        try (PreparedStatement statement = connection.prepareStatement(select);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                touches.computeIfAbsent(row.getString(1), layer -> new ArrayList<>())
                        .add(new LayerTouches.Touch(row.getLong(2), box(row)));
            }
        }
        return touches;
    }

    private static Optional<Bounds> box(ResultSet row) throws SQLException {
        double minX = row.getDouble(3);
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Bounds(minX, row.getDouble(4), row.getDouble(5), row.getDouble(6)));
    }
}
