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
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.zone.HardRule;
import org.gridkeeper.engine.zone.OpenIncidents;

/** What an element may say of the cell that it is linked to. */
public enum Mark {
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

    /**
     * Which rows of a layer say what. What a row says hangs on no other row.
     *
     * @param current the rows that are current at the moment, see {@link #current}
     */
    static Map<Mark, IntPredicate> of(LayerSnapshot layer, IntPredicate current) {
        Map<Mark, IntPredicate> marks = new EnumMap<>(Mark.class);
        marks.put(THERE, row -> true);
        switch (layer.schema().kind()) {
            case INCIDENT -> {
                marks.put(OPEN, current);
                marks.put(URGENT, isGravest(layer).and(current));
            }
            case RISK_POINT -> marks.put(RED_HAZARD, isGravest(layer).and(current));
            case BUILDING -> marks.put(SCHOOL, isOf(layer, HardRule.SCHOOLS).and(current));
            case BASE, AREA, CELL, ZONE, REGISTER, ROOM, ENTITY, COMPONENT, RESOURCE, OTHER -> {
                // They say no more than that they are there.
            }
        }
        return marks;
    }

    /** The incidents that are open at a moment, and the risk points and buildings that are valid. */
    static IntPredicate current(LayerSnapshot layer, Instant moment) {
        if (layer.schema().kind() == Kind.INCIDENT) {
            return OpenIncidents.of(layer, moment)::isOpen;
        }
        Validity validity = new Validity(layer);
        long at = moment.toEpochMilli();
        return row -> validity.isValid(row, at, true);
    }

    /** Whether features that say no more than this say it whenever they are asked. */
    static boolean areOfAnyMoment(Set<Mark> marks) {
        return marks.equals(Set.of(THERE));
    }

    /** Which rows are schools, hospitals, markets and the like. */
    static IntPredicate majorPlaces(LayerSnapshot layer) {
        return isOf(layer, MAJOR);
    }

    private static IntPredicate isGravest(LayerSnapshot layer) {
        Column severity = layer.findColumn("severity").orElse(null);
        return row -> severity instanceof LongColumn levels && levels.get(row) == HardRule.GRAVEST;
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
