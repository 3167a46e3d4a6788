// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads single rows of one layer as one connection sees them. */
final class RowReader {

    private static final int FETCH = 2_000;

    private final Connection connection;
    private final LayerSql sql;
    private final RowBinder binder;

    RowReader(Connection connection, Columns columns, LayerSql sql) {
        this.connection = connection;
        this.sql = sql;
        this.binder = new RowBinder(columns, sql.schema());
    }

    Optional<VersionedFeature> find(String id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.selectOne())) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(binder.readVersioned(row)) : Optional.empty();
            }
        }
    }

    List<VersionedFeature> list(RowQuery query) throws SQLException {
        List<VersionedFeature> rows = new ArrayList<>();
        if (!query.isPossible()) {
            return rows;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql.selectRows(query))) {
            List<Object> values = query.values();
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(binder.readVersioned(row));
                }
            }
        }
        return rows;
    }

    /** Visits the rows of a query of this layer without holding them all; the connection must be ready to stream. */
    void stream(String query, List<?> values, Consumer<StoredFeature> features) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    features.accept(binder.read(row));
                }
            }
        }
    }
}
