// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.gridkeeper.engine.index.LayerSchema;

/** What both databases do alike: reading, and telling what their sessions write. It keeps no features in memory. */
abstract sealed class JdbcFeatureStore implements FeatureStore permits PostgisFeatureStore, GeoPackageFeatureStore {

    private final DataSource source;
    private final SqlDialect dialect;
    private volatile Consumer<Head> committed = head -> {};

    JdbcFeatureStore(DataSource source, SqlDialect dialect) {
        this.source = source;
        this.dialect = dialect;
    }

    /** Begins a transaction that may write. */
    abstract Session openSession() throws SQLException;

    abstract Columns columns();

    /** Makes a connection ready to stream one large result. */
    abstract void prepareStreaming(Connection connection) throws SQLException;

    /** Makes a connection see one moment of the database until it is given back, and stream large results. */
    abstract void prepareSnapshot(Connection connection) throws SQLException;

    DataSource source() {
        return source;
    }

    SqlDialect dialect() {
        return dialect;
    }

    @Override
    public void declare(LayerSchema schema) {
        String doing = "declaring layer '%s'".formatted(schema.id());
        try {
            new LayerDeclarer(dialect).declare(this, schema);
        } catch (SQLException e) {
            throw StoreException.of(doing, e);
        }
    }

    /** Makes the layer as a part of a transaction. */
    void declare(Session session, LayerSchema schema) throws SQLException {
        new LayerDeclarer(dialect).declare(session, schema);
    }

    @Override
    public List<LayerSchema> listSchemas() {
        return read("listing layers", LayerDeclarer::list);
    }

    @Override
    public Optional<LayerSchema> findSchema(String layer) {
        return read("finding layer '%s'".formatted(layer), connection -> LayerDeclarer.find(connection, layer));
    }

    @Override
    public void forEach(String layer, Consumer<StoredFeature> features) {
        stream(layer, LayerSql::selectAll, List.of(), features);
    }

    @Override
    public void forEachOf(String layer, String field, String value, Consumer<StoredFeature> features) {
        stream(layer, sql -> sql.selectOf(field), List.of(value), features);
    }

    @Override
    public Optional<StoredFeature> find(String layer, String id) {
        return findVersioned(layer, id).map(VersionedFeature::feature);
    }

    @Override
    public Optional<VersionedFeature> findVersioned(String layer, String id) {
        return read(
                "reading layer '%s'".formatted(layer),
                connection -> new RowReader(connection, columns(), sqlOf(connection, layer)).find(id));
    }

    @Override
    public List<VersionedFeature> list(String layer, RowQuery query) {
        return read(
                "reading layer '%s'".formatted(layer),
                connection -> new RowReader(connection, columns(), sqlOf(connection, layer)).list(query));
    }

    @Override
    public long count(String layer) {
        return read("counting layer '%s'".formatted(layer), connection -> {
            String count = sqlOf(connection, layer).count();
            try (PreparedStatement statement = connection.prepareStatement(count);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    @Override
    public StoreTransaction begin(Origin origin) {
        return new JdbcTransaction(this, origin);
    }

    @Override
    public long version() {
        return head().number();
    }

    @Override
    public Head head() {
        return read("reading the version", ChangeLog::head);
    }

    @Override
    public FeatureHistory history() {
        return new JdbcHistory(this);
    }

    @Override
    public List<Change> listChanges(long after, int limit) {
        return read("reading the change log", connection -> ChangeLog.list(connection, after, limit));
    }

    /** Calls back after each commit with the head of the log then; commits of one process may come out of order. */
    void onCommit(Consumer<Head> listener) {
        committed = listener;
    }

    void committed(Head head) {
        committed.accept(head);
    }

    /** Reads on a connection of its own. */
    <T> T read(String doing, Reading<T> reading) {
        try (Connection connection = source.getConnection()) {
            return reading.from(connection);
        } catch (SQLException e) {
            throw StoreException.of(doing, e);
        }
    }

    /**
     * The SQL of a declared layer, as this connection sees it declared.
     *
     * @throws IllegalArgumentException when it is not declared
     */
    LayerSql sqlOf(Connection connection, String layer) throws SQLException {
        LayerSchema schema = LayerDeclarer.find(connection, layer)
                .orElseThrow(() -> new IllegalArgumentException("there is no layer '%s'".formatted(layer)));
        return new LayerSql(dialect, schema);
    }

    private void stream(String layer, Query query, List<String> values, Consumer<StoredFeature> features) {
        read("reading layer '%s'".formatted(layer), connection -> {
            LayerSql sql = sqlOf(connection, layer);
            prepareStreaming(connection);
            new RowReader(connection, columns(), sql).stream(query.of(sql), values, features);
            return 0;
        });
    }

    /** Something read from the database. */
    interface Reading<T> {
        T from(Connection connection) throws SQLException;
    }

    private interface Query {
        String of(LayerSql sql);
    }
}
