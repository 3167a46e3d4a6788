// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.sql.SQLException;

/** Takes new rows of one layer and writes them in bulk. */
interface RowInserter extends AutoCloseable {

    void add(NewRow row) throws SQLException;

    /** Writes what was added. */
    void flush() throws SQLException;

    @Override
    void close() throws SQLException;
}
