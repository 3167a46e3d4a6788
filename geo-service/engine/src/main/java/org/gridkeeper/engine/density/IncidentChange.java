// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.Filter;
import org.gridkeeper.engine.index.LayerSnapshot;

/**
 * An incident that came, or went.
 *
 * @param east,south as {@link Places} has them
 * @param type its class, empty for none
 * @param units 1 for one that came, −1 for one that went
 */
record IncidentChange(int east, int south, String type, long time, long units) {

    static IncidentChange of(LayerSnapshot layer, int row, long units) {
        String type =
                layer.findColumn("class").orElse(null) instanceof Column.TextColumn column ? column.value(row) : null;
        long time = layer.findColumn(DensityField.TIME).orElse(null) instanceof Column.LongColumn column
                ? column.get(row)
                : Column.LongColumn.MISSING;
        return new IncidentChange(
                Places.east(layer.shapes().pointX(row)),
                Places.south(layer.shapes().pointY(row)),
                type == null ? "" : type,
                time,
                units);
    }

    /** Whether it is of the classes and the period of a filter. */
    boolean passes(Filter filter) {
        boolean classed = filter.classes().isEmpty() || filter.classes().contains(type);
        return classed && (!filter.hasPeriod() || (filter.fromMillis() <= time && time < filter.toMillis()));
    }
}
