// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.live;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
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

    private static final String EVENT_TIME = "reported_at";
    private static final String OPENSTREETMAP = "© OpenStreetMap contributors (ODbL)";
    private static final List<String> OSM_KEYS = List.of("node:", "way:", "relation:");

    private final LayerDeclaration declaration;
    private final LayerSnapshot snapshot;
    private final boolean ofOpenStreetMap;
    private volatile @Nullable DensityField densityField;
    private volatile @Nullable CellRows rowsByCell;

    LiveLayer(LayerDeclaration declaration, LayerSnapshot snapshot) {
        this(declaration, snapshot, null);
    }

    private LiveLayer(LayerDeclaration declaration, LayerSnapshot snapshot, @Nullable DensityField densityField) {
        this.declaration = declaration;
        this.snapshot = snapshot;
        this.ofOpenStreetMap = isOfOpenStreetMap(snapshot);
        this.densityField = densityField;
    }

    /**
     * This layer after a change, see {@link LayerSnapshot#with}; itself when it shows the same.
     *
     * @param changed the features that were written, as they are now
     */
    LiveLayer with(LayerSnapshot changed, Collection<String> removed) {
        LayerSnapshot next = snapshot.with(changed, removed);
        if (next == snapshot) {
            return this;
        }
        DensityField known = densityField;
        return new LiveLayer(declaration, next, known == null ? null : known.with(next, changed, removed));
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

    /** The rows that are linked to a cell, ascending, whatever the scope; sorted out at the first call. */
    public int[] rowsIn(String cell) {
        CellRows known = rowsByCell;
        if (known != null) {
            return known.of(cell);
        }
        synchronized (this) {
            if (rowsByCell == null) {
                rowsByCell = new CellRows(snapshot);
            }
            return rowsByCell.of(cell);
        }
    }

    /**
     * Those of them that are valid at a moment.
     *
     * @param undatedToo whether rows that say no beginning are
     */
    public int[] validRowsIn(String cell, Instant moment, boolean undatedToo) {
        Validity validity = new Validity(snapshot);
        long at = moment.toEpochMilli();
        return Arrays.stream(rowsIn(cell))
                .filter(row -> validity.isValid(row, at, undatedToo))
                .toArray();
    }

    /** Those of them that say something of the cell at a moment. */
    public int[] rowsIn(String cell, Mark mark, Instant moment) {
        IntPredicate says = Mark.of(snapshot, Mark.current(snapshot, moment)).get(mark);
        return says == null
                ? new int[0]
                : Arrays.stream(rowsIn(cell)).filter(says).toArray();
    }

    /** Which rows are schools, hospitals, markets and the like; made anew by each call, so asked once for many rows. */
    public IntPredicate majorPlaces() {
        return Mark.majorPlaces(snapshot);
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

    /** Since when it has events; without any, or without times, empty. */
    public Optional<Instant> findFirstEvent() {
        return findEvent(LongColumn::min);
    }

    Optional<Instant> findNewestEvent() {
        return findEvent(LongColumn::max);
    }

    private Optional<Instant> findEvent(ToLongFunction<LongColumn> which) {
        return snapshot.findColumn(EVENT_TIME)
                .filter(LongColumn.class::isInstance)
                .map(column -> which.applyAsLong((LongColumn) column))
                .filter(millis -> millis != LongColumn.MISSING)
                .map(Instant::ofEpochMilli);
    }

    /** By the keys that an import of theirs gives; areas have codes for keys, and theirs in a field. */
    private static boolean isOfOpenStreetMap(LayerSnapshot snapshot) {
        boolean bySource = snapshot.findColumn("source").orElse(null) instanceof TextColumn sources
                && OSM_KEYS.stream().anyMatch(sources::anyStartsWith);
        return bySource || OSM_KEYS.stream().anyMatch(snapshot::anyIdStartsWith);
    }
}
