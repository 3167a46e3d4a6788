// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Writes and reads the rows of the change log. */
final class ChangeLog {

    private static final String COLUMNS =
            "number, at, actor, operation, run, layer, element, first_revision, last_revision, digest, hash";

    private ChangeLog() {}

    /** Appends an entry under the next number; the caller holds the head of the log. */
    static Head append(Connection connection, Origin origin, LayerWriter written) throws SQLException {
        Head before = head(connection);
        Change entry = EntryHash.chained(
                before.hash(),
                new Change(
                        before.number() + 1,
                        Instant.now(),
                        origin,
                        written.schema().id(),
                        written.element(),
                        written.revisions(),
                        written.digest(),
                        ""));
        String insert = "INSERT INTO change (%s) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)".formatted(COLUMNS);
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setLong(1, entry.number());
            statement.setLong(2, entry.at().toEpochMilli());
            statement.setString(3, origin.actor());
            statement.setString(4, origin.operation());
            statement.setString(5, origin.run());
            statement.setString(6, entry.layer());
            statement.setString(7, entry.element());
            statement.setLong(8, entry.revisions().first());
            statement.setLong(9, entry.revisions().last());
            statement.setString(10, entry.digest());
            statement.setString(11, entry.hash());
            statement.executeUpdate();
        }
        return new Head(entry.number(), entry.hash());
    }

    /** The newest entry; number 0 when there is none. */
    static Head head(Connection connection) throws SQLException {
        String select = "SELECT number, hash FROM change ORDER BY number DESC LIMIT 1";
        try (PreparedStatement statement = connection.prepareStatement(select);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? new Head(row.getLong(1), row.getString(2)) : Head.EMPTY;
        }
    }

    /** The newest revision of a layer; 0 when nothing was written to it. */
    static long lastRevision(Connection connection, String layer) throws SQLException {
        String select = "SELECT coalesce(max(last_revision), 0) FROM change WHERE layer = ?";
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, layer);
            return number(statement);
        }
    }

    /** The newest revision of a layer when an entry was the head of the log. */
    static long lastRevision(Connection connection, String layer, long number) throws SQLException {
        String select = "SELECT coalesce(max(last_revision), 0) FROM change WHERE layer = ? AND number <= ?";
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, layer);
            statement.setLong(2, number);
            return number(statement);
        }
    }

    /** The newest entry of a moment; 0 before the first. */
    static long numberAt(Connection connection, Instant time) throws SQLException {
        String select = "SELECT coalesce(max(number), 0) FROM change WHERE at <= ?";
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setLong(1, time.toEpochMilli());
            return number(statement);
        }
    }

    static List<Change> list(Connection connection, long after, int limit) throws SQLException {
        String select = "SELECT %s FROM change WHERE number > ? ORDER BY number LIMIT ?".formatted(COLUMNS);
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setLong(1, after);
            statement.setInt(2, limit);
            return list(statement);
        }
    }

    static List<Change> listOfRun(Connection connection, String run) throws SQLException {
        String select = "SELECT %s FROM change WHERE run = ? ORDER BY number".formatted(COLUMNS);
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, run);
            return list(statement);
        }
    }

    /** The entries of one layer that hold these revisions, by their first one. */
    static NavigableMap<Long, Change> ofRevisions(Connection connection, String layer, NavigableSet<Long> wanted)
            throws SQLException {
        String select = "SELECT %s FROM change WHERE layer = ? AND last_revision >= ? ORDER BY last_revision LIMIT 1"
                .formatted(COLUMNS);
        NavigableMap<Long, Change> byFirst = new TreeMap<>();
        long told = 0;
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setString(1, layer);
            for (long revision : wanted) {
                if (revision > told) {
                    statement.setLong(2, revision);
                    for (Change entry : list(statement)) {
                        byFirst.put(entry.revisions().first(), entry);
                        told = entry.revisions().last();
                    }
                }
            }
        }
        return byFirst;
    }

    /** Visits every entry in order, streaming. */
    static void forEach(Connection connection, Consumer<Change> entries) throws SQLException {
        String select = "SELECT %s FROM change ORDER BY number".formatted(COLUMNS);
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setFetchSize(2_000);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    entries.accept(read(row));
                }
            }
        }
    }

    private static List<Change> list(PreparedStatement statement) throws SQLException {
        List<Change> changes = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                changes.add(read(row));
            }
        }
        return changes;
    }

    private static Change read(ResultSet row) throws SQLException {
        return new Change(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                new Origin(row.getString(3), row.getString(4), row.getString(5)),
                row.getString(6),
                row.getString(7),
                new Revisions(row.getLong(8), row.getLong(9)),
                row.getString(10),
                row.getString(11));
    }

    private static long number(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
