// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.link.LinkMethod;
import org.locationtech.jts.geom.Geometry;

/** Binds and reads whole rows in the order that {@link LayerSql} names their columns. */
final class RowBinder {

    private final Columns columns;
    private final List<Field> fields;
    private final boolean hasGeometry;

    RowBinder(Columns columns, LayerSchema schema) {
        this.columns = columns;
        this.fields = schema.fields();
        this.hasGeometry = schema.geometry() != GeometryKind.NONE;
    }

    void bind(PreparedStatement statement, NewRow row) throws SQLException {
        StoredFeature feature = row.feature();
        int index = 1;
        for (Field field : fields) {
            columns.bind(statement, index++, field.type(), feature.values().get(field.name()));
        }
        index = bindLink(statement, index, feature.link());
        statement.setBytes(index++, row.digest());
        statement.setLong(index++, row.revision());
        if (hasGeometry) {
            statement.setBytes(index++, row.geometry());
        }
        statement.setString(index, feature.id());
    }

    /** Binds five columns from an index on and gives the index after them. */
    static int bindLink(PreparedStatement statement, int first, Link link) throws SQLException {
        int index = first;
        statement.setString(index++, link.cell());
        statement.setString(index++, link.building());
        statement.setString(index++, link.method().name().toLowerCase(Locale.ROOT));
        statement.setDouble(index++, link.distanceMetres());
        statement.setDouble(index++, link.confidence());
        return index;
    }

    StoredFeature read(ResultSet row) throws SQLException {
        return readVersioned(row).feature();
    }

    VersionedFeature readVersioned(ResultSet row) throws SQLException {
        int index = 1;
        String id = row.getString(index++);
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : fields) {
            Object value = columns.read(row, index++, field.type());
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        Link link = readLink(row, index);
        Geometry lonLat = hasGeometry ? columns.readGeometry(row.getBytes(index + 6)) : StoredFeature.NO_PLACE;
        return new VersionedFeature(new StoredFeature(id, lonLat, values, link), row.getLong(index + 5));
    }

    /** The revision alone, of a row that may be unreadable otherwise. */
    long readRevision(ResultSet row) throws SQLException {
        return row.getLong(fields.size() + 7);
    }

    /** The index of the column after those of the row. */
    int after() {
        return fields.size() + (hasGeometry ? 9 : 8);
    }

    static Link readLink(ResultSet row, int first) throws SQLException {
        return new Link(
                row.getString(first),
                row.getString(first + 1),
                LinkMethod.valueOf(row.getString(first + 2).toUpperCase(Locale.ROOT)),
                row.getDouble(first + 3),
                row.getDouble(first + 4));
    }
}
