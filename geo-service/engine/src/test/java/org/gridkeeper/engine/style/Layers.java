// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerBuilder;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Small layers of points at one place, row by row. */
final class Layers {

    private Layers() {}

    @SafeVarargs
    static LayerSnapshot of(Map<String, Object>... rows) {
        Map<String, FieldType> types = new TreeMap<>();
        for (Map<String, Object> row : rows) {
            row.forEach((name, value) -> types.put(name, type(value)));
        }
        List<Field> fields = new ArrayList<>();
        types.forEach((name, type) -> fields.add(Field.of(name, type)));
        LayerBuilder builder = new LayerBuilder(new LayerSchema("t", Kind.OTHER, GeometryKind.POINT, fields));
        for (int i = 0; i < rows.length; i++) {
            builder.add("r%03d".formatted(i), new GeometryFactory().createPoint(new Coordinate(111, 35)), "", rows[i]);
        }
        return builder.build();
    }

    private static FieldType type(Object value) {
        if (value instanceof Long) {
            return FieldType.INTEGER;
        }
        if (value instanceof Double) {
            return FieldType.REAL;
        }
        return value instanceof Instant ? FieldType.TIME : FieldType.TEXT;
    }
}
