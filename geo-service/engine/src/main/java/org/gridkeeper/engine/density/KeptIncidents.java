// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.index.Filter;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The incidents of a layer, sorted, and what has changed since they were: added with a weight of 1, taken away with −1.
 * Since weights are added as whole numbers the sums are those of the incidents sorted anew. Immutable.
 */
final class KeptIncidents {

    /** Beyond so many changes all are sorted anew, when somebody asks. */
    private static final int MOST_CHANGES = 4096;

    /** Beyond so many nodes a lattice has no totals. */
    private static final long MOST_NODES = 3_000_000;

    private final IncidentRuns runs;
    private final Optional<Bounds> bounds;
    private final List<IncidentChange> changes;
    private final Map<Lattice, Optional<NodeTotals>> totals = new ConcurrentHashMap<>();

    /** Shared by those before and after changes. */
    private final ChunkStore chunks;

    KeptIncidents(LayerSnapshot layer) {
        this(new IncidentRuns(layer), layer.findBoundsMercator(), List.of(), new ChunkStore());
    }

    private KeptIncidents(IncidentRuns runs, Optional<Bounds> bounds, List<IncidentChange> changes, ChunkStore chunks) {
        this.runs = runs;
        this.bounds = bounds;
        this.changes = changes;
        this.chunks = chunks;
    }

    /**
     * Those of a layer after a change; empty when there have been too many.
     *
     * @param old the layer that these are of
     * @param next the layer now
     * @param changed the features that were written, as they are now
     * @param removed ids of features that are no longer there
     */
    Optional<KeptIncidents> with(
            LayerSnapshot old, LayerSnapshot next, LayerSnapshot changed, Collection<String> removed) {
        List<IncidentChange> fresh = new ArrayList<>();
        Set<String> gone = new LinkedHashSet<>(removed);
        for (int row = 0; row < changed.size(); row++) {
            gone.add(changed.id(row));
            fresh.add(IncidentChange.of(changed, row, 1));
        }
        gone.forEach(id -> old.findRow(id, Scope.all()).ifPresent(row -> fresh.add(IncidentChange.of(old, row, -1))));
        List<IncidentChange> all = new ArrayList<>(changes);
        all.addAll(fresh);
        if (all.size() > MOST_CHANGES) {
            return Optional.empty();
        }
        KeptIncidents now = new KeptIncidents(runs, next.findBoundsMercator(), List.copyOf(all), chunks);
        totals.forEach((lattice, known) ->
                known.flatMap(each -> each.with(fresh)).ifPresent(each -> now.totals.put(lattice, Optional.of(each))));
        return Optional.of(now);
    }

    /** The weights of all on a lattice; empty when it has too many nodes. */
    Optional<NodeTotals> totals(Lattice lattice) {
        return totals.compute(lattice, (l, known) -> known == null ? sum(l) : known.map(NodeTotals::counted));
    }

    /** What is kept of a chunk of the layer as a whole; null when it must be worked out. */
    float @Nullable [] findChunk(ChunkStore.Key key) {
        return chunks.find(key, changes);
    }

    void keepChunk(ChunkStore.Key key, float[] values) {
        chunks.keep(key, values, changes.size());
    }

    private Optional<NodeTotals> sum(Lattice lattice) {
        return bounds.filter(box -> box.width() * box.height() < MOST_NODES * Math.pow(lattice.spacing(), 2))
                .map(box -> NodeTotals.box(lattice, box))
                .filter(box -> (long) box.width() * box.height() <= MOST_NODES)
                .map(box -> {
                    NodeWeights all = new NodeWeights(box, 1);
                    addTo(all, Filter.NONE);
                    return NodeTotals.of(all);
                });
    }

    /** Adds to nodes what is of the classes and the period of a filter, whose day times are not looked at. */
    void addTo(NodeWeights weights, Filter filter) {
        runs.addTo(weights, filter);
        for (IncidentChange change : changes) {
            if (change.passes(filter)) {
                weights.add(change.east(), change.south(), change.units());
            }
        }
    }

    /** Bytes of memory. */
    long memory() {
        return runs.memory()
                + chunks.memory()
                + totals.values().stream()
                        .flatMap(Optional::stream)
                        .mapToLong(NodeTotals::memory)
                        .sum();
    }
}
