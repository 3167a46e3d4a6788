// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of a GeoPackage.
 *
 * @param geometryColumn empty in a table of attributes
 * @param srs of the geometry: organization, its number, and the definition as WKT
 * @param columns all of them, as the table has them
 * @param rows how many there are
 */
record GeoPackageTable(String name, Optional<String> geometryColumn, Srs srs, List<String> columns, long rows) {

    record Srs(String organization, int number, String definition) {}

    GeoPackageTable {
        columns = List.copyOf(columns);
    }

    /** The columns with values; where Gridkeeper keeps its own rows says nothing about the things themselves. */
    List<String> valueColumns() {
        boolean ours = columns.containsAll(List.of("id", "link_method", "link_confidence"));
        return columns.stream()
                .filter(column -> !column.equals(geometryColumn.orElse(null)))
                .filter(column -> !ours || !ColumnNames.BOOKKEEPING.contains(column) || isPlace(column))
                .toList();
    }

    /** What has no place of its own is told by these two where it belongs. */
    private boolean isPlace(String column) {
        return geometryColumn.isEmpty() && (column.equals(ColumnMap.CELL) || column.equals(ColumnMap.BUILDING));
    }

    /** All values, then the geometry where there is one. */
    String select() {
        return "SELECT %s FROM %s"
                .formatted(
                        Stream.concat(valueColumns().stream(), geometryColumn.stream())
                                .map(GeoPackageTable::quoted)
                                .collect(Collectors.joining(", ")),
                        quoted(name));
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
