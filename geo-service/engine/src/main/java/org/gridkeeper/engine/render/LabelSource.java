// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.style.Symbolizer.LabelOptions;
import org.gridkeeper.engine.style.Symbolizer.TextSymbolizer;

/** Finds the places of the labels of a layer that lie in a box. For one thread. */
final class LabelSource {

    /** Repetitions of one label on each side of the middle of a line, at most; beyond it they grow further apart. */
    private static final int MOST_REPEATS = 1_000;

    private final Canvas canvas;
    private final LayerSnapshot layer;
    private final LabelAnchors anchors;

    LabelSource(Canvas canvas, LayerSnapshot layer, LabelAnchors anchors) {
        this.canvas = canvas;
        this.layer = layer;
        this.anchors = anchors;
    }

    /** A box without another in it, in EPSG:3857. */
    record Ground(Bounds bounds, Bounds without, boolean hole) {

        boolean contains(LabelAnchors.Anchor anchor) {
            return bounds.contains(anchor.x(), anchor.y()) && !(hole && without.contains(anchor.x(), anchor.y()));
        }
    }

    Ground ground(LabelBox within, LabelBox butNotIn) {
        boolean hole = butNotIn.minX() < butNotIn.maxX();
        return new Ground(bounds(within), bounds(butNotIn), hole);
    }

    private Bounds bounds(LabelBox box) {
        PixelWindow window = canvas.window;
        return new Bounds(
                window.mercatorX((double) window.left() + box.minX()),
                window.mercatorY((double) window.top() + box.maxY()),
                window.mercatorX((double) window.left() + box.maxX()),
                window.mercatorY((double) window.top() + box.minY()));
    }

    /** Adds the labels of a row that stand on a ground. */
    void add(int row, TextSymbolizer text, int order, Ground ground, Labels labels) {
        LabelOptions options = text.options();
        boolean line = layer.schema().geometry() == GeometryKind.LINE
                && text.placement().along();
        boolean needsPath = options.followLine() || options.repeat() > 0 || options.maxDisplacement() > 0;
        if (!line || !needsPath) {
            LabelAnchors.Anchor anchor = anchors.of(row);
            if (ground.contains(anchor)) {
                labels.add(layer.id(row), new LabelPlacer.Spot(anchor, null, 0), text, order);
            }
            return;
        }
        LinePath path = LinePath.longest(layer.shapes(), row);
        double middle = path.length() / 2;
        double wanted = options.repeat() * canvas.window.metresPerPixel() * canvas.window.pixelRatio();
        double step = Math.max(wanted, middle / MOST_REPEATS);
        int each = wanted > 0 ? (int) Math.floor(middle / step) : 0;
        for (int k = -each; k <= each; k++) {
            double distance = middle + k * step;
            LabelAnchors.Anchor anchor = path.anchor(distance);
            if (ground.contains(anchor)) {
                labels.add(layer.id(row), new LabelPlacer.Spot(anchor, path, distance), text, order);
            }
        }
    }
}
