// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.time.Duration;
import java.time.Instant;
import java.util.function.IntToDoubleFunction;
import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.LayerSnapshot;

/** What one incident counts for in a density. */
public enum Weighting {
    /** Every incident counts 1. */
    COUNT,
    /** An incident counts its severity; 1 where it has none, never less than 0. */
    SEVERITY,
    /**
     * An incident counts 0.5^(age / 30 days), age before the reference time; one reported after it counts 1, one without
     * a time 0.
     */
    RECENCY;

    public static final Duration HALF_LIFE = Duration.ofDays(30);

    /** Units that a weight of 1 has where weights are summed as whole numbers. */
    long unitsPerWeight() {
        return this == RECENCY ? 1 << 16 : 1;
    }

    /** The weight of each row of a layer. */
    IntToDoubleFunction of(LayerSnapshot layer, Instant referenceTime) {
        return switch (this) {
            case COUNT -> row -> 1;
            case SEVERITY -> severity(layer);
            case RECENCY -> recency(layer, referenceTime.toEpochMilli());
        };
    }

    private static IntToDoubleFunction severity(LayerSnapshot layer) {
        if (!(layer.findColumn("severity").orElse(null) instanceof Column.LongColumn severities)) {
            return row -> 1;
        }
        return row -> {
            long severity = severities.get(row);
            return severity == Column.LongColumn.MISSING ? 1 : Math.max(0, severity);
        };
    }

    private static IntToDoubleFunction recency(LayerSnapshot layer, long reference) {
        if (!(layer.findColumn(DensityField.TIME).orElse(null) instanceof Column.LongColumn times)) {
            return row -> 0;
        }
        double halfLife = HALF_LIFE.toMillis();
        return row -> {
            long time = times.get(row);
            return time == Column.LongColumn.MISSING ? 0 : Math.pow(0.5, Math.max(0, reference - time) / halfLife);
        };
    }
}
