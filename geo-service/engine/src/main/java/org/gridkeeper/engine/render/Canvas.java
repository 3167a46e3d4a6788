// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.HashMap;
import java.util.Map;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Shapes;
import org.gridkeeper.engine.style.Fill;
import org.gridkeeper.engine.style.Graphic;
import org.gridkeeper.engine.style.Stroke;
import org.gridkeeper.engine.style.Symbolizer.Pattern;
import org.gridkeeper.engine.style.Symbolizer.PolygonSymbolizer;

/** The pixels of a window while shapes are painted into them. For one thread. */
final class Canvas {

    final PixelWindow window;
    final BufferedImage image;
    final Coverage coverage;
    private final double worldMinX;
    private final double worldMaxY;
    private final double subPerMetre;
    private final Ring ring = new Ring();
    private final GraphicPainter graphics;
    private final Map<Pattern, PatternTexture> patterns = new HashMap<>();

    Canvas(PixelWindow window) {
        this.window = window;
        this.image = new BufferedImage(window.width(), window.height(), BufferedImage.TYPE_INT_ARGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        this.coverage = new Coverage(pixels, window.width(), window.height());
        this.worldMinX = window.mercatorX(0);
        this.worldMaxY = window.mercatorY(0);
        this.subPerMetre = Coverage.SUB / window.metresPerPixel();
        this.graphics = new GraphicPainter(this);
    }

    // World pixels are rounded before the window's origin is taken off, so that every window rounds alike.
    long subX(double mercatorX) {
        return Math.round((mercatorX - worldMinX) * subPerMetre) - window.left() * Coverage.SUB;
    }

    long subY(double mercatorY) {
        return Math.round((worldMaxY - mercatorY) * subPerMetre) - window.top() * Coverage.SUB;
    }

    private Ring ring(Shapes shapes, int r, long moveX, long moveY) {
        ring.clear();
        for (int p = shapes.firstPoint(r); p < shapes.endPoint(r); p++) {
            ring.add(subX(shapes.x(p)) + moveX, subY(shapes.y(p)) + moveY);
        }
        return ring;
    }

    private long sub(double pixels) {
        return Math.round(pixels * window.pixelRatio() * Coverage.SUB);
    }

    void polygon(LayerSnapshot layer, int row, PolygonSymbolizer symbolizer) {
        if (layer.schema().geometry() != GeometryKind.POLYGON) {
            return;
        }
        Shapes shapes = layer.shapes();
        Fill fill = symbolizer.fill();
        Pattern pattern = symbolizer.pattern();
        long moveX = sub(symbolizer.displacementX());
        long moveY = -sub(symbolizer.displacementY());
        long minX = Long.MAX_VALUE;
        long maxX = Long.MIN_VALUE;
        long minY = Long.MAX_VALUE;
        long maxY = Long.MIN_VALUE;
        for (int r = shapes.firstRing(row); r < shapes.endRing(row); r++) {
            Ring open = ring(shapes, r, moveX, moveY).open();
            for (int i = 0; i < open.size; i++) {
                minX = Math.min(minX, open.x[i]);
                maxX = Math.max(maxX, open.x[i]);
                minY = Math.min(minY, open.y[i]);
                maxY = Math.max(maxY, open.y[i]);
            }
            if (fill != null || pattern != null) {
                open.addTo(coverage);
            }
        }
        if (pattern != null) {
            coverage.paint(texture(pattern), true);
        } else if (fill != null) {
            coverage.paint(fill.argb(), true);
        }
        // The outline of a thing smaller than a pixel would make it far larger than it is.
        int pixel = Coverage.SUB * window.pixelRatio();
        if (symbolizer.stroke() != null && Math.max(maxX - minX, maxY - minY) >= pixel) {
            outline(layer, row, new Outline(symbolizer.stroke(), 0, moveX, moveY));
        }
    }

    PatternTexture texture(Pattern pattern) {
        return patterns.computeIfAbsent(pattern, p -> PatternTexture.of(p, window));
    }

    /**
     * How the lines of a feature are drawn.
     *
     * @param offset left of lines, outside areas, in pixels of pixel ratio 1
     * @param moveX in 1/256 pixel
     */
    record Outline(Stroke stroke, double offset, long moveX, long moveY) {

        static Outline of(Stroke stroke) {
            return new Outline(stroke, 0, 0, 0);
        }
    }

    /** Strokes the lines or outlines of a feature. */
    void outline(LayerSnapshot layer, int row, Outline as) {
        GeometryKind kind = layer.schema().geometry();
        if (kind == GeometryKind.POINT) {
            return;
        }
        Shapes shapes = layer.shapes();
        Stroker stroker = new Stroker(coverage, as.stroke, window.pixelRatio());
        for (int r = shapes.firstRing(row); r < shapes.endRing(row); r++) {
            Ring line = ring(shapes, r, as.moveX, as.moveY);
            boolean closed = line.size > 3 && line.x[0] == line.x[line.size - 1] && line.y[0] == line.y[line.size - 1];
            Ring whole = closed ? line.open() : line;
            if (as.offset != 0) {
                boolean outward = kind != GeometryKind.POLYGON || OffsetLine.isClockwise(whole) == shapes.isShell(r);
                whole = OffsetLine.of(whole, closed, (outward ? 1.0 : -1.0) * sub(as.offset));
            }
            if (as.stroke.graphics() == null) {
                stroker.add(whole, closed);
            } else {
                along(whole, closed, as.stroke);
            }
        }
        if (as.stroke.graphics() == null) {
            coverage.paint(as.stroke.argb(), false);
        }
    }

    /** Draws the graphics of a stroke along a line. */
    void along(Ring line, boolean closed, Stroke stroke) {
        Stroke.GraphicStroke of = stroke.graphics();
        if (of != null) {
            new GraphicStroker(coverage, stroke, window.pixelRatio())
                    .forEach(
                            line,
                            closed,
                            (x, y, degrees) -> graphics.paint(x, y, GraphicStroker.turned(of.graphic(), degrees)));
        }
    }

    /** Paints a graphic that stands on a place. */
    void graphic(double mercatorX, double mercatorY, Graphic graphic) {
        graphic(subX(mercatorX), subY(mercatorY), graphic);
    }

    void graphic(long x, long y, Graphic graphic) {
        long reach = (long) ((graphic.reach() * window.pixelRatio() + 2) * Coverage.SUB);
        if (coverage.meets(x - reach, y - reach, x + reach, y + reach)) {
            graphics.paint(x, y, graphic);
        }
    }
}
