// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Where an entry of a register belongs; what has a place is told its cell by that. */
    static final String CELL = "cell";

    static final String BUILDING = "building";

    private static final int NAMED = 40;
    private static final int NAME_CHARS = 60;

    private final Set<String> names = new LinkedHashSet<>(List.of(ID, X, Y));
    private final Reading reading;
    private final ColumnNames columnNames;
    private final boolean hasPlace;
    private final Map<String, String> columnOf = new HashMap<>();
    private final Set<String> placed = new HashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();

    ColumnMap(LayerSchema schema, Reading reading, ColumnNames columnNames) {
        this.reading = reading;
        this.columnNames = columnNames;
        this.hasPlace = schema.geometry() != GeometryKind.NONE;
        if (!hasPlace) {
            names.addAll(List.of(CELL, BUILDING));
        }
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
        List<String> taken = columns.stream()
                .filter(column -> !reading.drop().contains(column))
                .toList();
        taken.forEach(ColumnMap::refusePersonal);
        seen.addAll(taken);
        List<List<Optional<String>>> candidates =
                taken.stream().map(columnNames::candidates).toList();
        for (int likely = 0; likely < 3; likely++) {
            for (int i = 0; i < taken.size(); i++) {
                String column = taken.get(i);
                candidates.get(i).get(likely).ifPresent(name -> map(name, column));
            }
        }
        if (all) {
            checkComplete();
        }
        if (all && hasPlace) {
            checkPlace();
        }
    }

    /** A column goes to one name; the key's, which a person named, may be one of the layer's fields too. */
    private void map(String name, String column) {
        boolean free =
                !columnOf.containsKey(name) && !reading.columns().containsValue(column) && !placed.contains(column);
        if (names.contains(name) && free) {
            columnOf.put(name, column);
            placed.add(column);
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
        unused.removeAll(ColumnNames.BOOKKEEPING);
        return unused;
    }
}
