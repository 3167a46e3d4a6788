// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import org.gridkeeper.engine.style.Fill;
import org.gridkeeper.engine.style.Graphic;
import org.gridkeeper.engine.style.Mark;
import org.gridkeeper.engine.style.Picture;
import org.gridkeeper.engine.style.Stroke;

/** Paints marks and pictures, alike wherever they stand. For one thread. */
final class GraphicPainter {

    /** A mark is painted in two goes. */
    enum Layer {
        FILL,
        STROKE
    }

    /** Samples a side in a pixel of a picture that is turned or not of its own size. */
    private static final int SAMPLES = 4;

    private final Canvas canvas;
    private final int ratio;
    private final Ring ring = new Ring();

    GraphicPainter(Canvas canvas) {
        this.canvas = canvas;
        this.ratio = canvas.window.pixelRatio();
    }

    /** Paints a graphic at a place in 1/256 pixel. */
    void paint(long x, long y, Graphic graphic) {
        if (graphic.look() instanceof Mark mark) {
            for (Layer layer : Layer.values()) {
                add(x, y, graphic, layer);
                paint(mark, layer);
            }
        } else {
            add(x, y, graphic, Layer.FILL);
        }
    }

    /** Adds the shape of a mark to what {@link #paint(Mark, Layer)} paints; a picture is painted at once. */
    void add(long x, long y, Graphic graphic, Layer layer) {
        double unit = (double) ratio * Coverage.SUB;
        long atX = x + Math.round(graphic.displacementX() * unit);
        long atY = y - Math.round(graphic.displacementY() * unit);
        if (graphic.look() instanceof Mark mark) {
            Stroke stroke = mark.stroke();
            if (layer == Layer.FILL && mark.fill() != null) {
                outline(atX, atY, graphic, MarkOutlines.of(mark.shape())).open().addTo(canvas.coverage);
            } else if (layer == Layer.STROKE && stroke != null) {
                Stroker stroker = new Stroker(canvas.coverage, stroke, ratio);
                stroker.add(
                        outline(atX, atY, graphic, MarkOutlines.of(mark.shape()))
                                .open(),
                        true);
                for (double[] line : MarkOutlines.lines(mark.shape())) {
                    stroker.add(outline(atX, atY, graphic, line), false);
                }
            }
        } else if (graphic.look() instanceof Picture picture && layer == Layer.FILL) {
            picture(atX, atY, graphic, picture);
        }
    }

    void paint(Mark mark, Layer layer) {
        Fill fill = mark.fill();
        Stroke stroke = mark.stroke();
        if (layer == Layer.FILL && fill != null) {
            canvas.coverage.paint(fill.argb(), false);
        } else if (layer == Layer.STROKE && stroke != null) {
            canvas.coverage.paint(stroke.argb(), false);
        }
    }

    private Ring outline(long x, long y, Graphic graphic, double[] places) {
        double size = graphic.size() * ratio * Coverage.SUB;
        double turn = Math.toRadians(graphic.rotation());
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        double shiftX = 0.5 - graphic.anchorX();
        double shiftY = graphic.anchorY() - 0.5;
        ring.clear();
        for (int i = 0; i < places.length; i += 2) {
            double mx = (places[i] + shiftX) * size;
            double my = (places[i + 1] + shiftY) * size;
            ring.add(x + Math.round(mx * cos - my * sin), y + Math.round(mx * sin + my * cos));
        }
        return ring;
    }

    private void picture(long x, long y, Graphic graphic, Picture picture) {
        double height = graphic.size() * ratio;
        double width = height * picture.aspect();
        if (height <= 0) {
            return;
        }
        double left = -graphic.anchorX() * width;
        double top = (graphic.anchorY() - 1) * height;
        if (graphic.rotation() == 0 && height == picture.height()) {
            long fromX = Math.floorDiv(x + Math.round(left * Coverage.SUB), Coverage.SUB);
            long fromY = Math.floorDiv(y + Math.round(top * Coverage.SUB), Coverage.SUB);
            for (int py = 0; py < picture.height(); py++) {
                for (int px = 0; px < picture.width(); px++) {
                    canvas.coverage.pixel(fromX + px, fromY + py, faded(picture.argb(px, py), graphic.opacity()));
                }
            }
            return;
        }
        // Whole pixels again: the picture is alike wherever it stands.
        long middleX = Math.floorDiv(x, Coverage.SUB);
        long middleY = Math.floorDiv(y, Coverage.SUB);
        Sampled sampled =
                new Sampled(picture, left, top, picture.height() / height, Math.toRadians(graphic.rotation()));
        int reach = (int) Math.ceil(graphic.reach() * ratio);
        int west = (int) Math.max(-reach, -middleX);
        int east = (int) Math.min(reach, canvas.window.width() - 1 - middleX);
        int north = (int) Math.max(-reach, -middleY);
        int south = (int) Math.min(reach, canvas.window.height() - 1 - middleY);
        for (int py = north; py <= south; py++) {
            for (int px = west; px <= east; px++) {
                int argb = sampled.argb(px, py);
                if (argb >>> 24 != 0) {
                    canvas.coverage.pixel(middleX + px, middleY + py, faded(argb, graphic.opacity()));
                }
            }
        }
    }

    private static int faded(int argb, double opacity) {
        return (int) Math.round((argb >>> 24) * opacity) << 24 | (argb & 0xFFFFFF);
    }

    /**
     * A picture that is turned or scaled.
     *
     * @param left of its upper left corner from the place it turns about, in pixels of the window
     * @param scale pixels of the picture for one of the window
     */
    private record Sampled(Picture picture, double left, double top, double scale, double turn) {

        /** The mean of samples in a pixel, weighted by their opacity. */
        int argb(int px, int py) {
            double cos = Math.cos(turn);
            double sin = Math.sin(turn);
            int n = Math.max(SAMPLES, (int) Math.min(4 * SAMPLES, Math.ceil(2 * scale)));
            long alpha = 0;
            long red = 0;
            long green = 0;
            long blue = 0;
            for (int i = 0; i < n * n; i++) {
                double dx = px + (i % n + 0.5) / n;
                double dy = py + (Math.floorDiv(i, n) + 0.5) / n;
                int u = (int) Math.floor((dx * cos + dy * sin - left) * scale);
                int v = (int) Math.floor((dy * cos - dx * sin - top) * scale);
                int argb = picture.argb(u, v);
                int a = argb >>> 24;
                alpha += a;
                red += (long) a * (argb >> 16 & 255);
                green += (long) a * (argb >> 8 & 255);
                blue += (long) a * (argb & 255);
            }
            if (alpha == 0) {
                return 0;
            }
            long samples = (long) n * n;
            long mean = (alpha + samples / 2) / samples;
            return (int) ((mean << 24) | ((red / alpha) << 16) | ((green / alpha) << 8) | (blue / alpha));
        }
    }
}
