// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSchema;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Puntal;

/**
 * Makes the schema of a layer that nobody declared, from all rows of its files: a field for every column, of the narrowest
 * type that every value has.
 */
final class SchemaGuess implements RowSink {

    /** The names that every layer may be mapped to, and their types. */
    private static final Map<String, FieldType> STANDARD = Map.of(
            "class", FieldType.TEXT,
            "severity", FieldType.INTEGER,
            "reported_at", FieldType.TIME,
            "status", FieldType.TEXT,
            "title", FieldType.TEXT,
            "address", FieldType.TEXT);

    private static final Set<String> TAKEN = Set.of(ColumnMap.ID, ColumnMap.X, ColumnMap.Y, "geom");

    /** Both databases hold more columns in a table; a layer of more fields is a file that was read wrongly. */
    private static final int MOST_FIELDS = 500;

    private final Reading reading;
    private final Map<String, FieldType> typeOfColumn = new LinkedHashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Set<GeometryKind> kinds = new LinkedHashSet<>();

    SchemaGuess(Reading reading) {
        this.reading = reading;
    }

    static String describe(LayerSchema schema) {
        return schema.fields().stream()
                .map(field -> field.name() + ":" + field.type().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    LayerSchema guess(String layer, List<Source> sources) {
        for (Source source : sources) {
            try {
                source.reader().read(source.file(), this, bytes -> {});
            } catch (IOException e) {
                throw source.file().failure(e);
            }
        }
        checkAskedFor();
        if (kinds.size() > 1) {
            throw new ImportArgumentException(
                    "layer %s would have points, lines and polygons mixed; split the file by geometry"
                            .formatted(layer));
        }
        GeometryKind kind =
                kinds.isEmpty() ? GeometryKind.POINT : kinds.iterator().next();
        List<Field> fields = fields();
        if (fields.size() > MOST_FIELDS) {
            throw new ImportArgumentException(
                    "layer %s would have %,d fields, and %d are the most; leave columns out with --drop"
                            .formatted(layer, fields.size(), MOST_FIELDS));
        }
        return new LayerSchema(layer, Kind.OTHER, kind, fields);
    }

    /** Before the layer is made, so that an import that cannot be done leaves none behind. */
    private void checkAskedFor() {
        Map<String, String> asked = new LinkedHashMap<>(reading.columns());
        if (!reading.idColumn().isEmpty()) {
            asked.put(ColumnMap.ID, reading.idColumn());
        }
        ColumnMap.checkComplete(asked, seen);
    }

    private static boolean isTaken(String name) {
        return TAKEN.contains(name) || ColumnNames.BOOKKEEPING.contains(name);
    }

    private List<Field> fields() {
        Map<String, Field> fields = new LinkedHashMap<>();
        reading.columns().forEach((name, column) -> {
            if (!isTaken(name)) {
                FieldType type = typeOfColumn.getOrDefault(column, FieldType.TEXT);
                fields.put(name, Field.of(name, STANDARD.getOrDefault(name, type)));
            }
        });
        for (Map.Entry<String, FieldType> column : typeOfColumn.entrySet()) {
            String name = ColumnNames.common(column.getKey());
            boolean used = reading.columns().containsValue(column.getKey())
                    || column.getKey().equals(reading.idColumn())
                    || isTaken(name);
            if (!used && name.matches("[a-z][a-z0-9_]{0,62}")) {
                fields.putIfAbsent(name, Field.of(name, STANDARD.getOrDefault(name, column.getValue())));
            }
        }
        return new ArrayList<>(fields.values());
    }

    @Override
    public void columns(List<String> names, boolean all) {
        for (String name : names) {
            if (!reading.drop().contains(name)) {
                ColumnMap.refusePersonal(name);
                seen.add(name);
            }
        }
    }

    @Override
    public void crs(String name) {
        // Looked at when the rows are read for good.
    }

    @Override
    public void row(SourceRow row) {
        row.values().forEach((column, value) -> {
            if (!reading.drop().contains(column)) {
                typeOfColumn.merge(column, typeOf(value), SchemaGuess::wider);
            }
        });
        GeometryKind kind = kindOf(row.geometry());
        if (kind != null) {
            kinds.add(kind);
        }
    }

    @Override
    public void broken(Rejected rejected) {
        // Counted when the rows are read for good.
    }

    private static @Nullable GeometryKind kindOf(@Nullable Geometry geometry) {
        if (geometry == null) {
            return null;
        }
        if (geometry instanceof Puntal) {
            return GeometryKind.POINT;
        }
        return geometry instanceof Lineal ? GeometryKind.LINE : GeometryKind.POLYGON;
    }

    /** Numbers with a zero in front are codes. */
    private static FieldType typeOf(Object value) {
        if (value instanceof Long) {
            return FieldType.INTEGER;
        }
        if (value instanceof Double) {
            return FieldType.REAL;
        }
        String text = value.toString();
        if (text.matches("-?(0|[1-9]\\d{0,17})")) {
            return FieldType.INTEGER;
        }
        if (text.matches("-?(0|[1-9]\\d*)\\.\\d+([eE]-?\\d{1,3})?")) {
            return FieldType.REAL;
        }
        return TimeText.looksLikeOne(text) ? FieldType.TIME : FieldType.TEXT;
    }

    private static FieldType wider(FieldType a, FieldType b) {
        if (a == b) {
            return a;
        }
        boolean numbers =
                (a == FieldType.INTEGER || a == FieldType.REAL) && (b == FieldType.INTEGER || b == FieldType.REAL);
        return numbers ? FieldType.REAL : FieldType.TEXT;
    }
}
