// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.Column.LongColumn;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.jspecify.annotations.Nullable;

/** Which rows of a layer are valid at a moment, by {@code valid_from}, included, and {@code valid_to}, excluded. */
final class Validity {

    private final @Nullable LongColumn from;
    private final @Nullable LongColumn to;

    Validity(LayerSnapshot layer) {
        this.from = times(layer, "valid_from");
        this.to = times(layer, "valid_to");
    }

    private static @Nullable LongColumn times(LayerSnapshot layer, String field) {
        Column column = layer.findColumn(field).orElse(null);
        return column instanceof LongColumn times ? times : null;
    }

    /**
     * Whether a row is valid.
     *
     * @param undatedToo whether one that says no beginning has always been
     */
    boolean isValid(int row, long moment, boolean undatedToo) {
        long begin = from == null ? LongColumn.MISSING : from.get(row);
        long end = to == null ? LongColumn.MISSING : to.get(row);
        boolean begun = begin == LongColumn.MISSING ? undatedToo : begin <= moment;
        return begun && (end == LongColumn.MISSING || end > moment);
    }
}
