// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gridkeeper.engine.geo.Bounds;

/** What commands took away, in the file of tiles, for servers to take it out of their memory. */
final class Truncations {

    /** Tiles of a layer that were taken away; numbered in order. */
    record Truncation(long id, String layer, TileRange range) {

        boolean takes(TileKey key) {
            return key.layer().equals(layer) && range.contains(key.name().tile());
        }
    }

    private static final int REMEMBERED = 1_000;

    private Truncations() {}

    static void add(Connection connection, String layer, TileRange range) throws SQLException {
        Bounds box = range.boundsWgs84();
        TileFile.update(
                connection,
                "INSERT INTO truncation (layer, min_zoom, max_zoom, min_x, min_y, max_x, max_y)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                layer,
                range.minZoom(),
                range.maxZoom(),
                box.minX(),
                box.minY(),
                box.maxX(),
                box.maxY());
        TileFile.update(
                connection, "DELETE FROM truncation WHERE id <= (SELECT max(id) FROM truncation) - ?", REMEMBERED);
    }

    static long newest(Connection connection) throws SQLException {
        return TileFile.number(connection, "SELECT coalesce(max(id), 0) FROM truncation");
    }

    static List<Truncation> listAfter(Connection connection, long id) throws SQLException {
        List<Truncation> found = new ArrayList<>();
        String select = "SELECT id, layer, min_zoom, max_zoom, min_x, min_y, max_x, max_y FROM truncation"
                + " WHERE id > ? ORDER BY id";
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Bounds box = new Bounds(row.getDouble(5), row.getDouble(6), row.getDouble(7), row.getDouble(8));
                    found.add(new Truncation(
                            row.getLong(1), row.getString(2), new TileRange(box, row.getInt(3), row.getInt(4))));
                }
            }
        }
        return found;
    }
}
