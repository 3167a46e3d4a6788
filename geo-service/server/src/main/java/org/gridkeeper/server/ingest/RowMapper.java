// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.link.LinkMethod;
import org.gridkeeper.server.store.StoredFeature;

/** Makes a feature, not yet linked, of a row of one file. */
final class RowMapper {

    private static final int ID_LIMIT = 255;

    private final LayerSchema schema;
    private final ColumnMap columns;
    private final Placing placing;
    private final ZoneId zone;
    private final String keyPrefix;

    /**
     * For the rows of one file.
     *
     * @param keyPrefix of the keys of rows that have none of their own; the line number follows
     */
    RowMapper(LayerSchema schema, ColumnMap columns, Placing placing, ZoneId zone, String keyPrefix) {
        this.schema = schema;
        this.columns = columns;
        this.placing = placing;
        this.zone = zone;
        this.keyPrefix = keyPrefix;
    }

    StoredFeature map(SourceRow row) throws RowFault {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : schema.fields()) {
            Object value = columns.value(row, field.name());
            if (value != null) {
                values.put(field.name(), ValueText.read(field, value, zone));
            }
        }
        String id = id(row);
        return new StoredFeature(id, placing.lonLat(row, columns), values, link(row));
    }

    /** Entries of a register say themselves where they belong. */
    private Link link(SourceRow row) throws RowFault {
        if (!columns.has(ColumnMap.CELL) && !columns.has(ColumnMap.BUILDING)) {
            return Link.NOWHERE;
        }
        return new Link(text(row, ColumnMap.CELL), text(row, ColumnMap.BUILDING), LinkMethod.NONE, 0, 0);
    }

    private String text(SourceRow row, String name) throws RowFault {
        Object value = columns.value(row, name);
        return value == null ? "" : ValueText.text(name, value);
    }

    private String id(SourceRow row) throws RowFault {
        if (!columns.has(ColumnMap.ID)) {
            return keyPrefix + row.line();
        }
        Object value = columns.value(row, ColumnMap.ID);
        if (value == null) {
            throw new RowFault("no-id", "the key's column is empty");
        }
        String id = ValueText.text("the key", value);
        if (id.length() > ID_LIMIT) {
            throw new RowFault("too-long", "the key has %d characters".formatted(id.length()));
        }
        if (id.chars().anyMatch(Character::isISOControl)) {
            throw new RowFault("bad-text", "the key holds a control character");
        }
        return id;
    }
}
