// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.gridkeeper.engine.index.FieldType;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** How one database takes and gives the values and geometries of a row. Instances are for one thread. */
interface Columns {

    void bindTime(PreparedStatement statement, int index, Instant value) throws SQLException;

    @Nullable
    Instant readTime(ResultSet row, int index) throws SQLException;

    /** What is bound for a geometry. */
    byte[] geometry(Geometry lonLat, byte[] wkb);

    Geometry readGeometry(byte[] stored);

    default void bind(PreparedStatement statement, int index, FieldType type, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, sqlType(type));
            return;
        }
        switch (type) {
            case TEXT -> statement.setString(index, (String) value);
            case INTEGER -> statement.setLong(index, (Long) value);
            case REAL -> statement.setDouble(index, (Double) value);
            case TIME -> bindTime(statement, index, (Instant) value);
        }
    }

    private static int sqlType(FieldType type) {
        return switch (type) {
            case TEXT -> Types.VARCHAR;
            case INTEGER -> Types.BIGINT;
            case REAL -> Types.DOUBLE;
            case TIME -> Types.TIMESTAMP_WITH_TIMEZONE;
        };
    }

    default @Nullable Object read(ResultSet row, int index, FieldType type) throws SQLException {
        return switch (type) {
            case TEXT -> row.getString(index);
            case INTEGER -> {
                long value = row.getLong(index);
                yield row.wasNull() ? null : (Object) value;
            }
            case REAL -> {
                double value = row.getDouble(index);
                yield row.wasNull() ? null : (Object) value;
            }
            case TIME -> readTime(row, index);
        };
    }
}
