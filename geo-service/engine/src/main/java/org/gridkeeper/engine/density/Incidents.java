// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.Collection;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.index.Filter;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Shapes;
import org.jspecify.annotations.Nullable;

/** The incidents of a layer with what they count for in a density. Safe for all threads. */
final class Incidents {

    /** Takes an incident: EPSG:3857 metres and a weight above 0. */
    interface Sink {
        void add(double x, double y, double weight);
    }

    private static final Bounds NOWHERE = new Bounds(0, 0, 0, 0);

    private final LayerSnapshot layer;
    private volatile @Nullable KeptIncidents kept;

    Incidents(LayerSnapshot layer) {
        this.layer = layer;
    }

    private Incidents(LayerSnapshot layer, @Nullable KeptIncidents kept) {
        this.layer = layer;
        this.kept = kept;
    }

    /** Those of the layer after a change, see {@link LayerSnapshot#with}. */
    Incidents with(LayerSnapshot next, LayerSnapshot changed, Collection<String> removed) {
        KeptIncidents known = kept;
        return new Incidents(
                next,
                known == null ? null : known.with(layer, next, changed, removed).orElse(null));
    }

    private KeptIncidents kept() {
        KeptIncidents known = kept;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            if (kept == null) {
                kept = new KeptIncidents(layer);
            }
            return kept;
        }
    }

    /** What a query counts, as density at the nodes that some targets are made of. */
    NodeDensities densities(DensityQuery query, NodeChunks chunks, NodeTargets targets) {
        return isPlain(query) && query.filter().equals(Filter.NONE)
                ? new KeptNodes(this, query, chunks, kept())
                : new SummedNodes(this, query, chunks, targets);
    }

    /** Whether every incident counts 1 that is of a class and in a period. */
    private static boolean isPlain(DensityQuery query) {
        return query.weighting() == Weighting.COUNT
                && query.scope().everyCell()
                && query.filter().dayTimes().isAlways();
    }

    /**
     * The weights on nodes of what a query counts, on those of a box at least. Of every cell and by number they come out of
     * what is kept by class and time, else row by row; either way the sums are the same.
     */
    WeightedNodes weigh(NodeBox box, DensityQuery query) {
        boolean plain = isPlain(query);
        if (plain && query.filter().equals(Filter.NONE)) {
            Optional<NodeTotals> totals = kept().totals(box.lattice());
            if (totals.isPresent()) {
                return totals.get();
            }
        }
        NodeWeights weights = new NodeWeights(box, query.weighting().unitsPerWeight());
        if (plain) {
            kept().addTo(weights, query.filter());
        } else {
            forEachIn(
                    box.boundsMercator(),
                    query,
                    (x, y, weight) -> weights.add(Places.east(x), Places.south(y), weights.units(weight)));
        }
        return weights.cumulate();
    }

    /** How many incidents a query counts, on the nodes of a box at least, whatever each counts for. */
    WeightedNodes count(NodeBox box, DensityQuery query) {
        NodeWeights counts = new NodeWeights(box, 1);
        forEachIn(box.boundsMercator(), query, (x, y, weight) -> counts.add(Places.east(x), Places.south(y), 1));
        return counts.cumulate();
    }

    /** Bytes of memory of what is kept besides the layer. */
    long memory() {
        KeptIncidents known = kept;
        return known == null ? 0 : known.memory();
    }

    LayerSnapshot layer() {
        return layer;
    }

    /** Those in a box of EPSG:3857 that pass a query's filter and lie in its scope's cells, in row order. */
    void forEachIn(Bounds bounds, DensityQuery query, Sink sink) {
        Shapes shapes = layer.shapes();
        IntToDoubleFunction weights = query.weighting().of(layer, query.referenceTime());
        layer.forEachAggregated(bounds, query.scope(), query.filter(), row -> {
            double weight = weights.applyAsDouble(row);
            if (weight > 0) {
                sink.add(shapes.pointX(row), shapes.pointY(row), weight);
            }
        });
    }

    /** The box in which a kernel around any incident can be seen. */
    Bounds reached(Kernel kernel) {
        return layer.findBoundsMercator()
                // A place nearer a pole than the incident has a wider kernel than the incident's own latitude has.
                .map(box -> box.expandedBy(1.1 * Math.max(kernel.reach(box.minY()), kernel.reach(box.maxY()))))
                .orElse(NOWHERE);
    }
}
