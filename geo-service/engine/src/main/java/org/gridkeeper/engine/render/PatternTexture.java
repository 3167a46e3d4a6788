// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.awt.image.BufferedImage;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.style.Graphic;
import org.gridkeeper.engine.style.Mark;
import org.gridkeeper.engine.style.Symbolizer.Pattern;

/**
 * A pattern as one of its tiles, of whole pixels, laid from the corner of the world: so it lies still on the ground and
 * every window finds it alike. For one thread.
 */
final class PatternTexture implements Coverage.Texture {

    private static final int MAX_SIDE = 1024;

    private final int[] argb;
    private final int width;
    private final int height;
    private final int left;
    private final int top;

    private PatternTexture(BufferedImage tile, PixelWindow window) {
        this.width = tile.getWidth();
        this.height = tile.getHeight();
        this.argb = tile.getRGB(0, 0, width, height, null, 0, width);
        this.left = (int) Math.floorMod(window.left(), (long) width);
        this.top = (int) Math.floorMod(window.top(), (long) height);
    }

    /** For the pixels of a window. */
    static PatternTexture of(Pattern pattern, PixelWindow window) {
        int ratio = window.pixelRatio();
        Graphic graphic = pattern.graphic();
        // As high as whole pixels are, so that the lines of hatches meet.
        double size = (double) Math.max(1, Math.round(graphic.size() * ratio)) / ratio;
        Graphic whole = graphic.withSize(size);
        int width = side((whole.width() + pattern.marginX()) * ratio);
        int height = side((size + pattern.marginY()) * ratio);
        Canvas canvas = new Canvas(new PixelWindow(0, ratio, 0, 0, width, height));
        paint(canvas, whole, width, height);
        return new PatternTexture(canvas.image, window);
    }

    private static int side(double pixels) {
        return (int) Math.max(1, Math.min(MAX_SIDE, Math.round(pixels)));
    }

    /** What reaches over an edge comes back at the other. */
    private static void paint(Canvas canvas, Graphic graphic, int width, int height) {
        GraphicPainter painter = new GraphicPainter(canvas);
        long middleX = (long) width * Coverage.SUB / 2;
        long middleY = (long) height * Coverage.SUB / 2;
        int around = 1;
        for (GraphicPainter.Layer layer : GraphicPainter.Layer.values()) {
            for (int ty = -around; ty <= around; ty++) {
                for (int tx = -around; tx <= around; tx++) {
                    long x = middleX + (long) tx * width * Coverage.SUB;
                    long y = middleY + (long) ty * height * Coverage.SUB;
                    painter.add(x, y, graphic, layer);
                }
            }
            if (graphic.look() instanceof Mark mark) {
                painter.paint(mark, layer);
            }
        }
    }

    @Override
    public int argb(int x, int y) {
        return argb[(y + top) % height * width + (x + left) % width];
    }
}
