// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.Column.LongColumn;
import org.gridkeeper.engine.index.Column.TextColumn;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.zone.OpenIncidents;

/** What an element may say of the cell that it is linked to. */
enum Mark {
    /** It is there. */
    THERE,
    /** It is an open incident. */
    OPEN,
    /** It is one of the highest severity. */
    URGENT,
    /** It is a risk point of the highest class. */
    RED_HAZARD,
    /** It is a school or a kindergarten. */
    SCHOOL;

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

    /** Which rows of a layer say what at a moment. What a row says hangs on no other row. */
    static Map<Mark, IntPredicate> of(LayerSnapshot layer, Instant moment) {
        Map<Mark, IntPredicate> marks = new EnumMap<>(Mark.class);
        marks.put(THERE, row -> true);
        switch (layer.schema().kind()) {
            case INCIDENT -> {
                IntPredicate open = OpenIncidents.of(layer, moment)::isOpen;
                marks.put(OPEN, open);
                marks.put(URGENT, isGravest(layer).and(open));
            }
            case RISK_POINT -> marks.put(RED_HAZARD, isGravest(layer).and(isValid(layer, moment)));
            case BUILDING -> marks.put(SCHOOL, isOf(layer, SCHOOLS).and(isValid(layer, moment)));
            case BASE, AREA, CELL, ZONE, REGISTER, ROOM, ENTITY, COMPONENT, RESOURCE, OTHER -> {
                // They say no more than that they are there.
            }
        }
        return marks;
    }

    /** Whether time alone may change it. */
    boolean passes() {
        return this != THERE;
    }

    /** Which rows are schools, hospitals, markets and the like. */
    static IntPredicate majorPlaces(LayerSnapshot layer) {
        return isOf(layer, MAJOR);
    }

    private static IntPredicate isValid(LayerSnapshot layer, Instant moment) {
        Validity validity = new Validity(layer);
        long at = moment.toEpochMilli();
        return row -> validity.isValid(row, at, true);
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
