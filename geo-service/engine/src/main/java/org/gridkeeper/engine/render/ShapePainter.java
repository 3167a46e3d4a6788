// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.function.Supplier;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Shapes;
import org.gridkeeper.engine.style.Symbolizer;
import org.gridkeeper.engine.style.Symbolizer.LineSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.PointSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.PolygonSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.RasterSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.TextSymbolizer;

/** Paints symbolizers for one row after another. For one thread. */
final class ShapePainter implements Symbolizer.Visitor<Boolean> {

    private final Canvas canvas;
    private final LayerSnapshot layer;
    private final Supplier<LabelAnchors> anchors;
    private int row;

    ShapePainter(Canvas canvas, LayerSnapshot layer, Supplier<LabelAnchors> anchors) {
        this.canvas = canvas;
        this.layer = layer;
        this.anchors = anchors;
    }

    void at(int newRow) {
        row = newRow;
    }

    @Override
    public Boolean polygon(PolygonSymbolizer symbolizer) {
        canvas.polygon(layer, row, symbolizer);
        return true;
    }

    @Override
    public Boolean line(LineSymbolizer symbolizer) {
        canvas.outline(layer, row, new Canvas.Outline(symbolizer.stroke(), symbolizer.offset(), 0, 0));
        return true;
    }

    /** Points each of them; lines and areas once, where they would be labelled. */
    @Override
    public Boolean point(PointSymbolizer symbolizer) {
        Shapes shapes = layer.shapes();
        if (layer.schema().geometry() != GeometryKind.POINT) {
            LabelAnchors.Anchor anchor = anchors.get().of(row);
            canvas.graphic(anchor.x(), anchor.y(), symbolizer.graphic());
            return true;
        }
        for (int r = shapes.firstRing(row); r < shapes.endRing(row); r++) {
            int p = shapes.firstPoint(r);
            canvas.graphic(shapes.x(p), shapes.y(p), symbolizer.graphic());
        }
        return true;
    }

    @Override
    public Boolean text(TextSymbolizer symbolizer) {
        return false;
    }

    @Override
    public Boolean raster(RasterSymbolizer symbolizer) {
        return false;
    }
}
