// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes and reads the rows of the change log. */
final class ChangeLog {

    private ChangeLog() {}

    /** Appends an entry under the next number; the caller holds the head of the log. */
    static long append(Connection connection, Origin origin, String layer, LayerWriter written) throws SQLException {
        String insert = """
                INSERT INTO change (number, at, actor, operation, run, layer, element, rows, digest)
                VALUES ((SELECT coalesce(max(number), 0) + 1 FROM change), ?, ?, ?, ?, ?, ?, ?, ?)
                RETURNING number""";
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setLong(1, Instant.now().toEpochMilli());
            statement.setString(2, origin.actor());
            statement.setString(3, origin.operation());
            statement.setString(4, origin.run());
            statement.setString(5, layer);
            statement.setString(6, written.element());
            statement.setLong(7, written.rows());
            statement.setString(8, written.digest());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    static List<Change> list(Connection connection, long after, int limit) throws SQLException {
        String select = """
                SELECT number, at, actor, operation, run, layer, element, rows, digest
                FROM change WHERE number > ? ORDER BY number LIMIT ?""";
        List<Change> changes = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setLong(1, after);
            statement.setInt(2, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Origin origin = new Origin(row.getString(3), row.getString(4), row.getString(5));
                    changes.add(new Change(
                            row.getLong(1),
                            Instant.ofEpochMilli(row.getLong(2)),
                            origin,
                            row.getString(6),
                            row.getString(7),
                            row.getLong(8),
                            row.getString(9)));
                }
            }
        }
        return changes;
    }
}
