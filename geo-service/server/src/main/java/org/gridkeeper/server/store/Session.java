// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.gridkeeper.engine.index.LayerSchema;
import org.locationtech.jts.geom.Envelope;

/** One transaction of one database, with what the two do differently in it. Closing takes back what is not committed. */
interface Session extends AutoCloseable {

    /** The connection, free for a statement: rows that are being written in bulk are in the database then. */
    Connection connection() throws SQLException;

    Columns columns();

    RowInserter inserter(LayerSql sql) throws SQLException;

    /** Keeps the links as they are, or for this transaction alone, until its end. */
    void lockLinks(LinkLock lock) throws SQLException;

    /** Keeps other writers from this layer until the end of the transaction. */
    void lockLayer(String layer) throws SQLException;

    /** Keeps other declarations away until the end of the transaction. */
    void lockDeclarations() throws SQLException;

    /** Keeps other commits from the head of the log until this one is visible. */
    void lockLog() throws SQLException;

    /** Notes a newly made layer, or what its rows now cover, where the database keeps such notes. */
    void register(LayerSchema schema, Envelope lonLat) throws SQLException;

    /** Returns when the writes are on disk. */
    void commit() throws SQLException;

    @Override
    void close() throws SQLException;
}
