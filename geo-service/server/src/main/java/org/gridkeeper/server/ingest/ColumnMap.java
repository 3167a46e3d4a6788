// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.server.catalogue.PersonalColumns;
import org.jspecify.annotations.Nullable;

/** Which of a file's columns goes where: as asked for, else by its name. */
final class ColumnMap {

    static final String ID = "id";
    static final String X = "x";
    static final String Y = "y";

    private static final int NAMED = 40;
    private static final int NAME_CHARS = 60;

    private static final Map<String, String> PLACE_NAMES = Map.ofEntries(
            Map.entry("x", X),
            Map.entry("lon", X),
            Map.entry("lng", X),
            Map.entry("long", X),
            Map.entry("longitude", X),
            Map.entry("经度", X),
            Map.entry("y", Y),
            Map.entry("lat", Y),
            Map.entry("latitude", Y),
            Map.entry("纬度", Y));

    private final Set<String> names = new LinkedHashSet<>(List.of(ID, X, Y));
    private final Reading reading;
    private final boolean hasPlace;
    private final Map<String, String> columnOf = new HashMap<>();
    private final Set<String> seen = new LinkedHashSet<>();

    ColumnMap(LayerSchema schema, Reading reading) {
        this.reading = reading;
        this.hasPlace = schema.geometry() != GeometryKind.NONE;
        schema.fields().stream().map(Field::name).forEach(names::add);
        reading.columns().forEach((name, column) -> {
            if (!names.contains(name)) {
                throw new ImportArgumentException(
                        "layer %s has no field '%s'; it has %s".formatted(schema.id(), name, String.join(", ", names)));
            }
            columnOf.put(name, column);
        });
        if (!reading.idColumn().isEmpty()) {
            columnOf.put(ID, reading.idColumn());
        }
    }

    /** Takes note of columns that were found; refuses those that no import may hold. */
    void found(List<String> columns, boolean all) {
        for (String column : columns) {
            if (reading.drop().contains(column)) {
                continue;
            }
            refusePersonal(column);
            seen.add(column);
            String lower = column.toLowerCase(Locale.ROOT);
            String name = PLACE_NAMES.getOrDefault(lower, lower);
            if (names.contains(name)
                    && !columnOf.containsKey(name)
                    && !reading.columns().containsValue(column)) {
                columnOf.put(name, column);
            }
        }
        if (all) {
            checkComplete();
        }
        if (all && hasPlace) {
            checkPlace();
        }
    }

    static void refusePersonal(String column) {
        if (PersonalColumns.isOne(column)) {
            throw new ImportArgumentException(
                    "column '%s' looks like data about persons that Gridkeeper does not hold; ".formatted(column)
                            + "leave it out with --drop '%s', or rename it if it is something else".formatted(column));
        }
    }

    /** Fails when a column that was asked for has not been found anywhere. */
    void checkComplete() {
        checkComplete(columnOf, seen);
    }

    /** Rows of a table have no geometry but their x and y. */
    private void checkPlace() {
        List<String> missing = List.of(X, Y).stream().filter(name -> !has(name)).toList();
        if (!missing.isEmpty()) {
            throw new ImportArgumentException("there is no column for %s; name it with %s; the file has %s"
                    .formatted(
                            String.join(" and ", missing),
                            missing.stream().map("--map %s=COLUMN"::formatted).collect(Collectors.joining(" ")),
                            named(seen)));
        }
    }

    static void checkComplete(Map<String, String> columnOf, Set<String> seen) {
        for (Map.Entry<String, String> entry : columnOf.entrySet()) {
            if (!seen.contains(entry.getValue())) {
                throw new ImportArgumentException("there is no column '%s' for '%s'; the file has %s"
                        .formatted(entry.getValue(), entry.getKey(), named(seen)));
            }
        }
    }

    @Nullable
    Object value(SourceRow row, String name) {
        String column = columnOf.get(name);
        return column == null ? null : row.values().get(column);
    }

    boolean has(String name) {
        return columnOf.containsKey(name);
    }

    /** Columns as a message names them: the first of them, and of very long names the beginning. */
    static String named(Collection<String> columns) {
        String first = columns.stream()
                .limit(NAMED)
                .map(name -> name.length() > NAME_CHARS ? name.substring(0, NAME_CHARS) + "…" : name)
                .collect(Collectors.joining(", "));
        return columns.size() > NAMED ? "%s and %,d more".formatted(first, columns.size() - NAMED) : first;
    }

    /** Columns that go nowhere. */
    List<String> unused() {
        List<String> unused = new ArrayList<>(seen);
        unused.removeAll(columnOf.values());
        return unused;
    }
}
