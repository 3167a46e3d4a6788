// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gridkeeper.engine.density.DensityField;
import org.gridkeeper.engine.index.Column.LongColumn;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.server.catalogue.LayerDeclaration;
import org.jspecify.annotations.Nullable;

/** A layer with what is looked up beside it: its rows by cell, its newest event, its density. Safe for all threads. */
public final class LiveLayer {

    private static final int[] NONE = {};
    private static final String EVENT_TIME = "reported_at";

    private final LayerDeclaration declaration;
    private final LayerSnapshot snapshot;
    private final Map<String, int[]> rowsByCell;
    private volatile @Nullable DensityField densityField;

    LiveLayer(LayerDeclaration declaration, LayerSnapshot snapshot) {
        this.declaration = declaration;
        this.snapshot = snapshot;
        this.rowsByCell = rowsByCell(snapshot);
    }

    public LayerDeclaration declaration() {
        return declaration;
    }

    public Kind kind() {
        return snapshot.schema().kind();
    }

    public LayerSnapshot snapshot() {
        return snapshot;
    }

    /** The rows that are linked to a cell, ascending, whatever the scope; shared, not to be changed. */
    public int[] rowsIn(String cell) {
        return rowsByCell.getOrDefault(cell, NONE);
    }

    /** Whether its features are points that happened at a time, which is what a density is made of. */
    public boolean hasDensity() {
        return snapshot.schema().geometry() == GeometryKind.POINT
                && snapshot.schema().findField(EVENT_TIME).isPresent();
    }

    /** Its density, prepared at the first call. */
    public DensityField densityField() {
        DensityField known = densityField;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            if (densityField == null) {
                densityField = DensityField.of(snapshot);
            }
            return densityField;
        }
    }

    Optional<Instant> findNewestEvent() {
        return snapshot.findColumn(EVENT_TIME)
                .filter(LongColumn.class::isInstance)
                .map(column -> ((LongColumn) column).max())
                .filter(millis -> millis != LongColumn.MISSING)
                .map(Instant::ofEpochMilli);
    }

    private static Map<String, int[]> rowsByCell(LayerSnapshot snapshot) {
        Map<String, Integer> sizes = new HashMap<>();
        for (int row = 0; row < snapshot.size(); row++) {
            sizes.merge(snapshot.cell(row), 1, Integer::sum);
        }
        Map<String, int[]> rows = new HashMap<>();
        Map<String, Integer> filled = new HashMap<>();
        for (int row = 0; row < snapshot.size(); row++) {
            String cell = snapshot.cell(row);
            int at = filled.merge(cell, 1, Integer::sum) - 1;
            rows.computeIfAbsent(cell, c -> new int[sizes.getOrDefault(c, 0)])[at] = row;
        }
        return rows;
    }
}
