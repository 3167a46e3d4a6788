// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads single rows of one layer as one connection sees them. */
final class RowReader {

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
}
