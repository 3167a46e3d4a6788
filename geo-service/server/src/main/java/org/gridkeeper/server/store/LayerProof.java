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
            for (long revision = entry.getLong(2); revision <= last; revision++) {
                states.skipBefore(revision, number);
                removals.skipBefore(revision, number);
                boolean began = states.take(revision, number);
                boolean removed = removals.take(revision);
                if (!began && !removed) {
                    faults.add(
                            number, "write %d of layer %s is gone: a row was removed".formatted(revision, schema.id()));
                }
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
        private VersionedFeature feature;

        States(ResultSet row) throws SQLException {
            this.row = row;
            this.feature = new VersionedFeature(
                    new StoredFeature(
                            "", StoredFeature.NO_PLACE, java.util.Map.of(), org.gridkeeper.engine.link.Link.NOWHERE),
                    0);
            next();
        }

        void skipBefore(long wanted, long number) throws SQLException {
            while (there && revision < wanted) {
                faults.add(
                        number,
                        "row '%s' of layer %s was put in: the log does not tell of it"
                                .formatted(feature.feature().id(), schema.id()));
                next();
            }
        }

        boolean take(long wanted, long number) throws SQLException {
            if (!there || revision != wanted) {
                return false;
            }
            StoredFeature state = feature.feature();
            byte[] content = digests.of(state, wkb.write(state.lonLat()));
            if (!Arrays.equals(content, row.getBytes(binder.after()))) {
                faults.add(
                        number,
                        "row '%s' of layer %s was altered: it is not what the entry wrote"
                                .formatted(state.id(), schema.id()));
            }
            log.update(digests.ofKey(state.id()));
            log.update(content);
            log.update(digests.of(state.link()));
            progress.accept(++rows);
            next();
            return true;
        }

        private void next() throws SQLException {
            there = row.next();
            if (there) {
                feature = binder.readVersioned(row);
                revision = feature.revision();
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
