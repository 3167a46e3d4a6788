// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the history tables of either database. */
final class JdbcHistory implements FeatureHistory {

    private final JdbcFeatureStore store;

    JdbcHistory(JdbcFeatureStore store) {
        this.store = store;
    }

    @Override
    public long numberAt(Instant time) {
        return store.read("reading the change log", connection -> ChangeLog.numberAt(connection, time));
    }

    @Override
    public List<Change> listOfRun(String run) {
        return store.read("reading the change log", connection -> ChangeLog.listOfRun(connection, run));
    }

    @Override
    public void forEachAt(String layer, long number, Consumer<StoredFeature> features) {
        stream(layer, HistorySql::selectAt, features, connection -> {
            long revision = ChangeLog.lastRevision(connection, layer, number);
            return List.of(revision, revision, revision);
        });
    }

    @Override
    public List<StoredFeature> listAt(String layer, long number, RowQuery query) {
        return store.read("reading the history of layer '%s'".formatted(layer), connection -> {
            LayerSql sql = store.sqlOf(connection, layer);
            List<StoredFeature> rows = new ArrayList<>();
            if (query.isPossible()) {
                long revision = ChangeLog.lastRevision(connection, layer, number);
                List<Object> page = query.values();
                List<Object> values = new ArrayList<>(List.of(revision));
                values.addAll(page);
                values.addAll(List.of(revision, revision));
                values.addAll(page);
                values.add(query.limit());
                String select = new HistorySql(sql).selectRowsAt(query);
                new RowReader(connection, store.columns(), sql).stream(select, values, rows::add);
            }
            return rows;
        });
    }

    @Override
    public void forEachBefore(String layer, Revisions writes, Consumer<StoredFeature> features) {
        stream(
                layer,
                HistorySql::selectBefore,
                features,
                connection -> List.of(writes.first(), writes.last(), writes.first()));
    }

    @Override
    public void forEachSince(String layer, long first, Consumer<StoredFeature> written, Consumer<String> removed) {
        store.read("reading the history of layer '%s'".formatted(layer), connection -> {
            LayerSql sql = store.sqlOf(connection, layer);
            HistorySql history = new HistorySql(sql);
            store.prepareSnapshot(connection);
            new RowReader(connection, store.columns(), sql).stream(history.selectSince(), List.of(first), written);
            forEachKey(connection, history.selectRemovedSince(), List.of(first), removed);
            return 0;
        });
    }

    @Override
    public void forEachTouched(String layer, Revisions writes, Consumer<StoredFeature> states) {
        long first = writes.first();
        long last = writes.last();
        stream(
                layer,
                HistorySql::selectTouched,
                states,
                connection -> List.of(first, last, first, last, first, last, last));
    }

    @Override
    public void forEachMade(String layer, Revisions writes, Consumer<String> ids) {
        store.read("reading the history of layer '%s'".formatted(layer), connection -> {
            store.prepareStreaming(connection);
            HistorySql sql = new HistorySql(store.sqlOf(connection, layer));
            forEachKey(
                    connection,
                    sql.selectMade(),
                    List.of(writes.first(), writes.last(), writes.first(), writes.first()),
                    ids);
            return 0;
        });
    }

    private static void forEachKey(Connection connection, String query, List<Long> values, Consumer<String> ids)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            bind(statement, values);
            statement.setFetchSize(2_000);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.accept(row.getString(1));
                }
            }
        }
    }

    @Override
    public List<String> listWrittenLater(String layer, Revisions writes, int limit) {
        return store.read("reading the history of layer '%s'".formatted(layer), connection -> {
            HistorySql sql = new HistorySql(store.sqlOf(connection, layer));
            long first = writes.first();
            long last = writes.last();
            List<String> ids = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(sql.selectLater())) {
                bind(statement, List.of(first, last, last, first, last, last, (long) limit));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        ids.add(row.getString(1));
                    }
                }
            }
            return ids;
        });
    }

    @Override
    public List<FeatureState> listStates(String layer, String id) {
        return states(layer, HistorySql::selectStatesOf, List.of(id, id));
    }

    @Override
    public List<FeatureState> listStates(String layer) {
        return states(layer, HistorySql::selectStatesOfAll, List.of());
    }

    @Override
    public List<FeatureState> listStatesIn(String layer, String cell, int limit) {
        return states(layer, HistorySql::selectStatesIn, List.of(cell, cell, limit));
    }

    private List<FeatureState> states(String layer, Query query, List<Object> values) {
        return store.read("reading the history of layer '%s'".formatted(layer), connection -> {
            LayerSql sql = store.sqlOf(connection, layer);
            RowBinder binder = new RowBinder(store.columns(), sql.schema());
            List<Raw> raw = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(query.of(new HistorySql(sql)))) {
                bind(statement, values);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        raw.add(new Raw(
                                binder.readVersioned(row),
                                row.getLong(binder.after()),
                                row.getInt(binder.after() + 1) == 1));
                    }
                }
            }
            return withChanges(connection, layer, raw);
        });
    }

    private static List<FeatureState> withChanges(Connection connection, String layer, List<Raw> raw)
            throws SQLException {
        TreeSet<Long> wanted = new TreeSet<>();
        for (Raw each : raw) {
            wanted.add(each.feature.revision());
            if (each.ended > 0) {
                wanted.add(each.ended);
            }
        }
        NavigableMap<Long, Change> byRevision = ChangeLog.ofRevisions(connection, layer, wanted);
        List<FeatureState> states = new ArrayList<>();
        for (Raw each : raw) {
            states.add(new FeatureState(
                    each.feature,
                    entry(byRevision, each.feature.revision()),
                    each.ended == 0 ? null : entry(byRevision, each.ended),
                    each.removed));
        }
        return states;
    }

    private static Change entry(NavigableMap<Long, Change> byRevision, long revision) {
        Map.@Nullable Entry<Long, Change> entry = byRevision.floorEntry(revision);
        if (entry == null) {
            throw new StoreException(
                    "the change log has no entry for revision %d; run verify-log".formatted(revision), null);
        }
        return entry.getValue();
    }

    private void stream(String layer, Query query, Consumer<StoredFeature> features, Binding binding) {
        store.read("reading the history of layer '%s'".formatted(layer), connection -> {
            LayerSql sql = store.sqlOf(connection, layer);
            List<Long> values = binding.of(connection);
            store.prepareStreaming(connection);
            new RowReader(connection, store.columns(), sql).stream(query.of(new HistorySql(sql)), values, features);
            return 0;
        });
    }

    private static void bind(PreparedStatement statement, List<?> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private interface Query {
        String of(HistorySql sql);
    }

    private interface Binding {
        List<Long> of(Connection connection) throws SQLException;
    }

    /** A state with the revision that ended it, or 0. */
    private record Raw(VersionedFeature feature, long ended, boolean removed) {}
}
