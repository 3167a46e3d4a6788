// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;

/**
 * The incidents of a layer, sorted, and what has changed since they were: added with a weight of 1, taken away with −1.
 * Since weights are added as whole numbers the sums are those of the incidents sorted anew. Immutable.
 */
final class KeptIncidents {

    /** Beyond so many changes all are sorted anew. */
    private static final int MOST_CHANGES = 4096;

    private record Change(int east, int south, String type, long time, long units) {}

    private final IncidentRuns runs;
    private final List<Change> changes;

    KeptIncidents(LayerSnapshot layer) {
        this(new IncidentRuns(layer), List.of());
    }

    private KeptIncidents(IncidentRuns runs, List<Change> changes) {
        this.runs = runs;
        this.changes = changes;
    }

    /**
     * Those of a layer after a change.
     *
     * @param old the layer that these are of
     * @param changed the features that were written, as they are now
     * @param removed ids of features that are no longer there
     */
    KeptIncidents with(LayerSnapshot old, LayerSnapshot next, LayerSnapshot changed, Collection<String> removed) {
        if (changes.size() + 2L * changed.size() + removed.size() > MOST_CHANGES) {
            return new KeptIncidents(next);
        }
        List<Change> all = new ArrayList<>(changes);
        for (int row = 0; row < changed.size(); row++) {
            String id = changed.id(row);
            old.findRow(id, Scope.all()).ifPresent(there -> all.add(change(old, there, -NodeWeights.ONE)));
            all.add(change(changed, row, NodeWeights.ONE));
        }
        for (String id : removed) {
            old.findRow(id, Scope.all()).ifPresent(there -> all.add(change(old, there, -NodeWeights.ONE)));
        }
        return new KeptIncidents(runs, List.copyOf(all));
    }

    private static Change change(LayerSnapshot layer, int row, long units) {
        Object type = layer.findColumn("class").map(column -> column.value(row)).orElse(null);
        long time = layer.findColumn(DensityField.TIME).orElse(null) instanceof Column.LongColumn column
                ? column.get(row)
                : Column.LongColumn.MISSING;
        return new Change(
                Places.east(layer.shapes().pointX(row)),
                Places.south(layer.shapes().pointY(row)),
                type == null ? "" : (String) type,
                time,
                units);
    }

    void addTo(NodeWeights weights, IncidentChoice choice) {
        runs.addTo(weights, choice);
        for (Change change : changes) {
            if (choice.takes(change.type, change.time)) {
                weights.add(change.east, change.south, change.units);
            }
        }
    }

    long memory() {
        return runs.memory();
    }
}
