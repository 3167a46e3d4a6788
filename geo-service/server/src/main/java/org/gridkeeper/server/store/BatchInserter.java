// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** New rows as a batch of one prepared insert. */
final class BatchInserter implements RowInserter {

    private static final int BATCH = 5_000;

    private final PreparedStatement statement;
    private final RowBinder binder;
    private int pending;

    BatchInserter(Connection connection, LayerSql sql, Columns columns) throws SQLException {
        statement = connection.prepareStatement(sql.insert());
        binder = new RowBinder(columns, sql.schema());
    }

    @Override
    public void add(NewRow row) throws SQLException {
        binder.bind(statement, row);
        statement.addBatch();
        if (++pending == BATCH) {
            flush();
        }
    }

    @Override
    public void flush() throws SQLException {
        if (pending > 0) {
            pending = 0;
            statement.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
