// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.jspecify.annotations.Nullable;

/**
 * One snapshot as one viewer may see it at one zoom: all that the values of a style are worked out from. Nothing of a
 * request gets into them. For one thread.
 */
public final class Drawing {

    private final LayerSnapshot layer;
    private final Scope scope;
    private final double metresPerPixel;
    private final Map<String, Optional<Column>> columns = new HashMap<>();
    private double most = Double.NaN;

    /**
     * A drawing.
     *
     * @param metresPerPixel projected metres of a pixel of pixel ratio 1
     */
    public Drawing(LayerSnapshot layer, Scope scope, double metresPerPixel) {
        this.layer = layer;
        this.scope = scope;
        this.metresPerPixel = metresPerPixel;
    }

    LayerSnapshot layer() {
        return layer;
    }

    /** A property of a row; null when the layer has none of this name, the row lacks it or the scope may not see it. */
    @Nullable
    Object property(String name, int row) {
        @Nullable Column column = column(name);
        return column == null ? null : column.value(row);
    }

    @Nullable
    Column column(String name) {
        Optional<Column> known = columns.get(name);
        if (known == null) {
            known = layer.schema().findField(name).filter(scope::sees).flatMap(f -> layer.findColumn(name));
            columns.put(name, known);
        }
        return known.orElse(null);
    }

    /** Pixels of pixel ratio 1 for a metre on the ground at the first place of a row. */
    double pixelsPerMetre(int row) {
        return 1 / (metresPerPixel * WebMercator.groundFactor(layer.shapes().pointY(row)));
    }

    /** The most that {@link #pixelsPerMetre} can be for a row of this layer. */
    public double mostPixelsPerMetre() {
        if (Double.isNaN(most)) {
            double farthest = layer.findBoundsMercator().map(Drawing::farthest).orElse(0.0);
            most = 1 / (metresPerPixel * WebMercator.groundFactor(farthest));
        }
        return most;
    }

    private static double farthest(Bounds bounds) {
        return Math.max(Math.abs(bounds.minY()), Math.abs(bounds.maxY()));
    }
}
