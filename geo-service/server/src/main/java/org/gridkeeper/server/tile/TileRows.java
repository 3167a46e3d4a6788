// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.tile;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gridkeeper.engine.geo.TileCoord;

/** The rows of tiles in their file. */
final class TileRows {

    /** A tile as it is kept. */
    static final class Kept {

        private final byte[] bytes;
        private final String tag;
        private final long labels;
        private final long version;

        Kept(byte[] bytes, String tag, long labels, long version) {
            this.bytes = bytes;
            this.tag = tag;
            this.labels = labels;
            this.version = version;
        }

        byte[] bytes() {
            return bytes;
        }

        String tag() {
            return tag;
        }

        long labels() {
            return labels;
        }

        long version() {
            return version;
        }

        /** Whether its bytes are those that were written. */
        boolean isWhole() {
            return Digests.tag(bytes).equals(tag);
        }
    }

    private static final int AT_ONCE = 256;

    private TileRows() {}

    /** Hours since 1970, in which it is told when a tile was used last. */
    static long thisHour() {
        return TimeUnit.MILLISECONDS.toHours(System.currentTimeMillis());
    }

    static Optional<Kept> find(Connection connection, byte[] key) throws SQLException {
        String select = "SELECT bytes, tag, labels, version FROM tile WHERE key = ?";
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setBytes(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Kept(row.getBytes(1), row.getString(2), row.getLong(3), row.getLong(4)))
                        : Optional.empty();
            }
        }
    }

    /** Writes a tile, but not over one from a newer view. */
    static void put(Connection connection, TileKey key, Tile tile) throws SQLException {
        String insert = """
                INSERT INTO tile (key, layer, z, x, y, version, used, tag, labels, bytes)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (key) DO UPDATE
                SET version = excluded.version, used = excluded.used, tag = excluded.tag,
                    labels = excluded.labels, bytes = excluded.bytes
                WHERE excluded.version >= tile.version
                """;
        TileCoord at = key.name().tile();
        TileFile.update(
                connection,
                insert,
                key.digest(),
                key.layer(),
                at.z(),
                at.x(),
                at.y(),
                tile.version(),
                thisHour(),
                tile.tag(),
                tile.labels(),
                tile.bytes());
    }

    /** Notes that a tile is still wanted, and right. */
    static void used(Connection connection, byte[] key, String tag, long version) throws SQLException {
        TileFile.update(
                connection,
                "UPDATE tile SET used = ?, version = max(version, ?) WHERE key = ? AND tag = ?",
                thisHour(),
                version,
                key,
                tag);
    }

    static void delete(Connection connection, byte[] key) throws SQLException {
        TileFile.update(connection, "DELETE FROM tile WHERE key = ?", key);
    }

    static long delete(Connection connection, String layer, TileRange range) throws SQLException {
        long deleted = 0;
        for (int z = range.minZoom(); z <= range.maxZoom(); z++) {
            TileCoord first = range.northWest(z);
            TileCoord last = range.southEast(z);
            deleted += TileFile.update(
                    connection,
                    "DELETE FROM tile WHERE layer = ? AND z = ? AND x BETWEEN ? AND ? AND y BETWEEN ? AND ?",
                    layer,
                    z,
                    first.x(),
                    last.x(),
                    first.y(),
                    last.y());
        }
        return deleted;
    }

    /** Makes room by taking away what was not used for longest; tells how many tiles that were. */
    static long shrinkTo(Connection connection, long maxBytes) throws SQLException {
        long gone = 0;
        while (TileFile.usedBytes(connection) > maxBytes) {
            String oldest = "DELETE FROM tile WHERE rowid IN (SELECT rowid FROM tile ORDER BY used, rowid LIMIT ?)";
            int deleted = TileFile.update(connection, oldest, AT_ONCE);
            if (deleted == 0) {
                return gone;
            }
            gone += deleted;
        }
        return gone;
    }
}
