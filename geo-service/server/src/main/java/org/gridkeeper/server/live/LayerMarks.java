// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.Column.LongColumn;
import org.gridkeeper.engine.index.Column.TextColumn;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.zone.OpenIncidents;

/**
 * What the elements of one layer say of their cells at a moment.
 *
 * @param redHazards cells with a risk point of the highest class
 * @param schools cells with a school or a kindergarten
 * @param urgent cells with an open incident of the highest severity
 */
record LayerMarks(Instant moment, Set<String> redHazards, Set<String> schools, Set<String> urgent) {

    private static final long HIGHEST = 1;
    private static final Set<String> SCHOOLS = Set.of("school", "kindergarten");
    private static final Set<String> MAJOR = Set.of(
            "school",
            "kindergarten",
            "college",
            "university",
            "hospital",
            "supermarket",
            "marketplace",
            "train_station",
            "sports_hall");

    LayerMarks {
        redHazards = Set.copyOf(redHazards);
        schools = Set.copyOf(schools);
        urgent = Set.copyOf(urgent);
    }

    static LayerMarks of(LayerSnapshot layer, Instant moment) {
        Validity validity = new Validity(layer);
        long at = moment.toEpochMilli();
        IntPredicate valid = row -> validity.isValid(row, at, true);
        Kind kind = layer.schema().kind();
        return new LayerMarks(
                moment,
                kind == Kind.RISK_POINT ? cells(layer, isGravest(layer).and(valid)) : Set.of(),
                kind == Kind.BUILDING ? cells(layer, isOf(layer, SCHOOLS).and(valid)) : Set.of(),
                kind == Kind.INCIDENT
                        ? cells(layer, isGravest(layer).and(OpenIncidents.of(layer, moment)::isOpen))
                        : Set.of());
    }

    static IntPredicate majorPlaces(LayerSnapshot layer) {
        return isOf(layer, MAJOR);
    }

    private static Set<String> cells(LayerSnapshot layer, IntPredicate rows) {
        Set<String> cells = new HashSet<>();
        for (int row = 0; row < layer.size(); row++) {
            if (rows.test(row)) {
                cells.add(layer.cell(row));
            }
        }
        return cells;
    }

    private static IntPredicate isGravest(LayerSnapshot layer) {
        Column severity = layer.findColumn("severity").orElse(null);
        return row -> severity instanceof LongColumn levels && levels.get(row) == HIGHEST;
    }

    private static IntPredicate isOf(LayerSnapshot layer, Set<String> classes) {
        if (!(layer.findColumn("class").orElse(null) instanceof TextColumn column)) {
            return row -> false;
        }
        boolean[] is = new boolean[column.dictionary().size()];
        for (int code = 0; code < is.length; code++) {
            is[code] = classes.contains(column.dictionary().get(code));
        }
        return row -> column.code(row) >= 0 && is[column.code(row)];
    }
}
