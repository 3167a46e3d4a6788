// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Shapes;
import org.gridkeeper.engine.style.Fill;
import org.gridkeeper.engine.style.Mark;
import org.gridkeeper.engine.style.Stroke;
import org.gridkeeper.engine.style.Symbolizer.PointSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.PolygonSymbolizer;
import org.jspecify.annotations.Nullable;

/** The pixels of a window while shapes are painted into them. For one thread. */
final class Canvas {

    final PixelWindow window;
    final BufferedImage image;
    final Coverage coverage;
    private final Ring ring = new Ring();

    Canvas(PixelWindow window) {
        this.window = window;
        this.image = new BufferedImage(window.width(), window.height(), BufferedImage.TYPE_INT_ARGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        this.coverage = new Coverage(pixels, window.width(), window.height());
    }

    // World pixels are rounded before the window's origin is taken off, so that every window rounds alike.
    long subX(double mercatorX) {
        double worldPixel = (mercatorX - window.mercatorX(0)) / window.metresPerPixel();
        return Math.round(worldPixel * Coverage.SUB) - window.left() * Coverage.SUB;
    }

    long subY(double mercatorY) {
        double worldPixel = (window.mercatorY(0) - mercatorY) / window.metresPerPixel();
        return Math.round(worldPixel * Coverage.SUB) - window.top() * Coverage.SUB;
    }

    private Ring ring(Shapes shapes, int r) {
        ring.clear();
        for (int p = shapes.firstPoint(r); p < shapes.endPoint(r); p++) {
            ring.add(subX(shapes.x(p)), subY(shapes.y(p)));
        }
        return ring;
    }

    void polygon(LayerSnapshot layer, int row, PolygonSymbolizer symbolizer) {
        if (layer.schema().geometry() != GeometryKind.POLYGON) {
            return;
        }
        Shapes shapes = layer.shapes();
        Fill fill = symbolizer.fill();
        long minX = Long.MAX_VALUE;
        long maxX = Long.MIN_VALUE;
        long minY = Long.MAX_VALUE;
        long maxY = Long.MIN_VALUE;
        for (int r = shapes.firstRing(row); r < shapes.endRing(row); r++) {
            Ring open = ring(shapes, r).open();
            for (int i = 0; i < open.size; i++) {
                minX = Math.min(minX, open.x[i]);
                maxX = Math.max(maxX, open.x[i]);
                minY = Math.min(minY, open.y[i]);
                maxY = Math.max(maxY, open.y[i]);
            }
            if (fill != null) {
                open.addTo(coverage);
            }
        }
        if (fill != null) {
            coverage.paint(fill.argb(), true);
        }
        // The outline of a thing smaller than a pixel would make it far larger than it is.
        int pixel = Coverage.SUB * window.pixelRatio();
        if (symbolizer.stroke() != null && Math.max(maxX - minX, maxY - minY) >= pixel) {
            outline(layer, row, symbolizer.stroke());
        }
    }

    /** Strokes the lines or outlines of a feature. */
    void outline(LayerSnapshot layer, int row, Stroke stroke) {
        GeometryKind kind = layer.schema().geometry();
        if (kind == GeometryKind.POINT) {
            return;
        }
        Shapes shapes = layer.shapes();
        Stroker stroker = new Stroker(coverage, stroke, window.pixelRatio());
        for (int r = shapes.firstRing(row); r < shapes.endRing(row); r++) {
            Ring line = ring(shapes, r);
            boolean closed = line.size > 3 && line.x[0] == line.x[line.size - 1] && line.y[0] == line.y[line.size - 1];
            stroker.add(closed ? line.open() : line, closed);
        }
        coverage.paint(stroke.argb(), false);
    }

    /** Paints a mark whose middle is at a place. */
    void mark(double mercatorX, double mercatorY, PointSymbolizer symbolizer) {
        mark(subX(mercatorX), subY(mercatorY), symbolizer);
    }

    void mark(long x, long y, PointSymbolizer symbolizer) {
        Mark mark = symbolizer.mark();
        double size = symbolizer.size() * window.pixelRatio() * Coverage.SUB;
        double turn = Math.toRadians(symbolizer.rotation());
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        ring.clear();
        double[] outline = MarkOutlines.of(mark.shape());
        for (int i = 0; i < outline.length; i += 2) {
            double mx = outline[i] * size;
            double my = outline[i + 1] * size;
            ring.add(x + Math.round(mx * cos - my * sin), y + Math.round(mx * sin + my * cos));
        }
        ring.open();
        paint(mark.fill());
        Stroke stroke = mark.stroke();
        if (stroke != null) {
            new Stroker(coverage, stroke, window.pixelRatio()).add(ring, true);
            coverage.paint(stroke.argb(), false);
        }
    }

    private void paint(@Nullable Fill fill) {
        if (fill != null) {
            ring.addTo(coverage);
            coverage.paint(fill.argb(), false);
        }
    }
}
