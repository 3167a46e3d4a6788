// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gridkeeper.engine.density.DensityField;
import org.gridkeeper.engine.index.Column.LongColumn;
import org.gridkeeper.engine.index.Column.TextColumn;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.server.catalogue.LayerDeclaration;
import org.jspecify.annotations.Nullable;

/** A layer with what is looked up beside it: its rows by cell, its newest event, its density. Safe for all threads. */
public final class LiveLayer {

    private static final int[] NONE = {};
    private static final String EVENT_TIME = "reported_at";
    private static final String OPENSTREETMAP = "© OpenStreetMap contributors (ODbL)";
    private static final List<String> OSM_KEYS = List.of("node:", "way:", "relation:");

    private final LayerDeclaration declaration;
    private final LayerSnapshot snapshot;
    private final Map<String, int[]> rowsByCell;
    private final boolean ofOpenStreetMap;
    private volatile @Nullable DensityField densityField;

    LiveLayer(LayerDeclaration declaration, LayerSnapshot snapshot) {
        this.declaration = declaration;
        this.snapshot = snapshot;
        this.rowsByCell = rowsByCell(snapshot);
        this.ofOpenStreetMap = isOfOpenStreetMap(snapshot);
    }

    public LayerDeclaration declaration() {
        return declaration;
    }

    /** Who is to be named for it: as declared, and OpenStreetMap when it holds elements of theirs; empty for nobody. */
    public String attribution() {
        String declared = declaration.attribution();
        if (!ofOpenStreetMap || declared.contains(OPENSTREETMAP)) {
            return declared;
        }
        return declared.isEmpty() ? OPENSTREETMAP : declared + " · " + OPENSTREETMAP;
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

    /** By the keys that an import of theirs gives; areas have codes for keys, and theirs in a field. */
    private static boolean isOfOpenStreetMap(LayerSnapshot snapshot) {
        boolean bySource = snapshot
                .findColumn("source")
                .filter(TextColumn.class::isInstance)
                .map(column -> ((TextColumn) column).dictionary())
                .stream()
                .flatMap(List::stream)
                .anyMatch(LiveLayer::isOsmKey);
        return bySource || IntStream.range(0, snapshot.size()).anyMatch(row -> isOsmKey(snapshot.id(row)));
    }

    private static boolean isOsmKey(String key) {
        for (String element : OSM_KEYS) {
            if (key.startsWith(element)) {
                return true;
            }
        }
        return false;
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
