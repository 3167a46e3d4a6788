// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** A table that is written as CSV (RFC 4180, UTF-8, lines end in LF). */
final class Table {

    private final int columns;
    private final StringBuilder text = new StringBuilder();

    Table(String... columns) {
        this.columns = columns.length;
        write(List.of(columns));
    }

    /** Adds a row; a coordinate of the plane fills the two columns lon and lat. */
    void add(Object... values) {
        List<String> row = new ArrayList<>();
        for (Object value : values) {
            if (value instanceof Coordinate plane) {
                Coordinate lonLat = LonLat.of(plane);
                row.add(LonLat.text(lonLat.x));
                row.add(LonLat.text(lonLat.y));
            } else {
                row.add(value.toString());
            }
        }
        if (row.size() != columns) {
            throw new IllegalArgumentException("%d values for %d columns: %s".formatted(row.size(), columns, row));
        }
        write(row);
    }

    private void write(List<String> row) {
        for (int i = 0; i < row.size(); i++) {
            String value = row.get(i);
            boolean quoted = value.indexOf(',') >= 0 || value.indexOf('"') >= 0;
            text.append(i == 0 ? "" : ",").append(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
        }
        text.append('\n');
    }

    void save(Path file) throws IOException {
        Files.writeString(file, text);
    }
}
