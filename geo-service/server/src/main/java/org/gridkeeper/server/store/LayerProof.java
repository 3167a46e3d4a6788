// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import org.gridkeeper.engine.index.LayerSchema;

/**
 * Compares the rows of one layer, and those of its history, with the entries of the log: three cursors in the order of
 * the revisions, one of states, one of removals, one of entries. For one thread and one run.
 */
final class LayerProof {

    /** Takes what does not hold. */
    interface Faults {
        void add(long entry, String what);
    }

    private static final int FETCH = 2_000;

    private final Connection connection;
    private final LayerSql sql;
    private final LayerSchema schema;
    private final RowBinder binder;
    private final RowDigest digests;
    private final Wkb wkb = new Wkb();
    private final MessageDigest log = RowDigest.sha256();
    private final Faults faults;
    private final LongConsumer progress;
    private long rows;

    LayerProof(Connection connection, Columns columns, LayerSql sql, Faults faults, LongConsumer progress) {
        this.connection = connection;
        this.sql = sql;
        this.schema = sql.schema();
        this.binder = new RowBinder(columns, schema);
        this.digests = new RowDigest(schema);
        this.faults = faults;
        this.progress = progress;
    }

    /** Gives the number of states that it read. */
    long run() throws SQLException {
        HistorySql history = new HistorySql(sql);
        try (PreparedStatement states = connection.prepareStatement(history.selectStates());
                PreparedStatement removals = connection.prepareStatement(history.selectRemovals());
                PreparedStatement entries = connection.prepareStatement("""
                        SELECT number, first_revision, last_revision, digest FROM change
                        WHERE layer = ? ORDER BY number""")) {
            entries.setString(1, schema.id());
            for (PreparedStatement each : new PreparedStatement[] {states, removals, entries}) {
                each.setFetchSize(FETCH);
            }
            try (ResultSet state = states.executeQuery();
                    ResultSet removal = removals.executeQuery();
                    ResultSet entry = entries.executeQuery()) {
                compare(new States(state), new Removals(removal), entry);
            }
        }
        checkEnds(history);
        return rows;
    }

    private void compare(States states, Removals removals, ResultSet entry) throws SQLException {
        long last = 0;
        long number = 0;
        while (entry.next()) {
            number = entry.getLong(1);
            last = entry.getLong(3);
            long revision = entry.getLong(2);
            while (revision <= last && revision < Long.MAX_VALUE) {
                states.skipBefore(revision, number);
                removals.skipBefore(revision, number);
                boolean began = states.take(revision, number);
                boolean removed = removals.take(revision);
                if (!began && !removed) {
                    faults.add(
                            number, "write %d of layer %s is gone: a row was removed".formatted(revision, schema.id()));
                }
                // On to the next write that there is: an entry that was altered may stand for any number of them.
                revision = Math.max(revision + 1, Math.min(states.revision(), removals.revision()));
            }
            if (!HexFormat.of().formatHex(log.digest()).equals(entry.getString(4))) {
                faults.add(
                        number,
                        "rows of layer %s that the entry wrote were altered, removed or put in".formatted(schema.id()));
            }
        }
        states.skipBefore(Long.MAX_VALUE, number + 1);
        removals.skipBefore(Long.MAX_VALUE, number + 1);
    }

    private void checkEnds(HistorySql history) throws SQLException {
        try (PreparedStatement loose = connection.prepareStatement(history.selectLoose());
                ResultSet row = loose.executeQuery()) {
            while (row.next()) {
                faults.add(
                        entryOf(row.getLong(1)),
                        "the history of '%s' in layer %s does not fit together"
                                .formatted(row.getString(2), schema.id()));
            }
        }
    }

    private long entryOf(long revision) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT coalesce(min(number), 0) FROM change WHERE layer = ? AND last_revision >= ?")) {
            statement.setString(1, schema.id());
            statement.setLong(2, revision);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The states in the order of the revisions that began them. */
    private final class States {

        private final ResultSet row;
        private boolean there;
        private long revision;
        private String id = "";

        States(ResultSet row) throws SQLException {
            this.row = row;
            next();
        }

        /** Of the state that is next; beyond all when there is none. */
        long revision() {
            return there ? revision : Long.MAX_VALUE;
        }

        void skipBefore(long wanted, long number) throws SQLException {
            while (there && revision < wanted) {
                faults.add(
                        number,
                        "row '%s' of layer %s was put in: the log does not tell of it".formatted(id, schema.id()));
                next();
            }
        }

        boolean take(long wanted, long number) throws SQLException {
            if (!there || revision != wanted) {
                return false;
            }
            try {
                compare(number);
            } catch (RuntimeException | StackOverflowError e) {
                // A geometry, time or link that nothing of ours could have written.
                faults.add(
                        number,
                        "row '%s' of layer %s was altered: it cannot be read: %s"
                                .formatted(id, schema.id(), e.getMessage()));
            }
            progress.accept(++rows);
            next();
            return true;
        }

        private void compare(long number) throws SQLException {
            StoredFeature state = binder.read(row);
            byte[] content = digests.of(state, wkb.write(state.lonLat()));
            if (!Arrays.equals(content, row.getBytes(binder.after()))) {
                faults.add(
                        number,
                        "row '%s' of layer %s was altered: it is not what the entry wrote".formatted(id, schema.id()));
            }
            log.update(digests.ofKey(id));
            log.update(content);
            log.update(digests.of(state.link()));
        }

        private void next() throws SQLException {
            there = row.next();
            if (there) {
                id = row.getString(1);
                revision = binder.readRevision(row);
            }
        }
    }

    /** The removals in the order of their revisions. */
    private final class Removals {

        private final ResultSet row;
        private boolean there;

        Removals(ResultSet row) throws SQLException {
            this.row = row;
            this.there = row.next();
        }

        long revision() throws SQLException {
            return there ? row.getLong(1) : Long.MAX_VALUE;
        }

        void skipBefore(long wanted, long number) throws SQLException {
            while (there && row.getLong(1) < wanted) {
                faults.add(
                        number,
                        "the removal of '%s' from layer %s was put in: the log does not tell of it"
                                .formatted(row.getString(2), schema.id()));
                there = row.next();
            }
        }

        boolean take(long wanted) throws SQLException {
            if (!there || row.getLong(1) != wanted) {
                return false;
            }
            log.update(digests.ofKey(row.getString(2)));
            log.update(RowDigest.NOTHING);
            log.update(RowDigest.NOTHING);
            there = row.next();
            return true;
        }
    }
}
