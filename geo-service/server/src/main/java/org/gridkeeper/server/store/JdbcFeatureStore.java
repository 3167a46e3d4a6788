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

/** What both databases do alike: reading, and telling what their sessions write. It keeps no state of its own. */
abstract sealed class JdbcFeatureStore implements FeatureStore permits PostgisFeatureStore, GeoPackageFeatureStore {

    private final DataSource source;
    private final SqlDialect dialect;

    JdbcFeatureStore(DataSource source, SqlDialect dialect) {
        this.source = source;
        this.dialect = dialect;
    }

    /** Begins a transaction that may write. */
    abstract Session openSession() throws SQLException;

    abstract Columns columns();

    /** Makes a connection ready to stream one large result. */
    abstract void prepareStreaming(Connection connection) throws SQLException;

    DataSource source() {
        return source;
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
        try (Connection connection = source.getConnection()) {
            return LayerDeclarer.list(connection);
        } catch (SQLException e) {
            throw StoreException.of("listing layers", e);
        }
    }

    @Override
    public Optional<LayerSchema> findSchema(String layer) {
        try (Connection connection = source.getConnection()) {
            return LayerDeclarer.find(connection, layer);
        } catch (SQLException e) {
            throw StoreException.of("finding layer '%s'".formatted(layer), e);
        }
    }

    @Override
    public void forEach(String layer, Consumer<StoredFeature> features) {
        try (Connection connection = source.getConnection()) {
            LayerSql sql = sqlOf(connection, layer);
            RowBinder binder = new RowBinder(columns(), sql.schema());
            prepareStreaming(connection);
            try (PreparedStatement statement = connection.prepareStatement(sql.selectAll())) {
                statement.setFetchSize(2_000);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        features.accept(binder.read(row));
                    }
                }
            }
        } catch (SQLException e) {
            throw StoreException.of("reading layer '%s'".formatted(layer), e);
        }
    }

    @Override
    public Optional<StoredFeature> find(String layer, String id) {
        try (Connection connection = source.getConnection()) {
            LayerSql sql = sqlOf(connection, layer);
            try (PreparedStatement statement = connection.prepareStatement(sql.selectOne())) {
                statement.setString(1, id);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next()
                            ? Optional.of(new RowBinder(columns(), sql.schema()).read(row))
                            : Optional.empty();
                }
            }
        } catch (SQLException e) {
            throw StoreException.of("reading layer '%s'".formatted(layer), e);
        }
    }

    @Override
    public long count(String layer) {
        try (Connection connection = source.getConnection()) {
            return number(connection, sqlOf(connection, layer).count());
        } catch (SQLException e) {
            throw StoreException.of("counting layer '%s'".formatted(layer), e);
        }
    }

    @Override
    public StoreTransaction begin(Origin origin) {
        return new JdbcTransaction(this, origin);
    }

    @Override
    public long version() {
        try (Connection connection = source.getConnection()) {
            return number(connection, "SELECT coalesce(max(number), 0) FROM change");
        } catch (SQLException e) {
            throw StoreException.of("reading the version", e);
        }
    }

    @Override
    public List<Change> listChanges(long after, int limit) {
        try (Connection connection = source.getConnection()) {
            return ChangeLog.list(connection, after, limit);
        } catch (SQLException e) {
            throw StoreException.of("reading the change log", e);
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

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
