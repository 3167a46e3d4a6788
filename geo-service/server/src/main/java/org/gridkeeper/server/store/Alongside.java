// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.sql.Connection;
import java.sql.SQLException;

/** What a feature's own tables need to have written in the same database transaction as features. */
public interface Alongside {

    /** Writes on the transaction's connection, which it must neither commit nor close. */
    void write(Connection connection) throws SQLException;
}
