// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.density;

import java.util.function.IntToDoubleFunction;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Shapes;

/** The incidents of a layer with what they count for in a density. */
final class Incidents {

    /** Takes an incident: EPSG:3857 metres and a weight above 0. */
    interface Sink {
        void add(double x, double y, double weight);
    }

    private static final Bounds NOWHERE = new Bounds(0, 0, 0, 0);

    private final LayerSnapshot layer;

    Incidents(LayerSnapshot layer) {
        this.layer = layer;
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
