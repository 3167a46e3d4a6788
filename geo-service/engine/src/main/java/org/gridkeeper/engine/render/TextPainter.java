// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.List;
import org.gridkeeper.engine.style.Stroke;
import org.gridkeeper.engine.style.Symbolizer.Halo;
import org.gridkeeper.engine.style.Symbolizer.LabelFont;
import org.gridkeeper.engine.style.Symbolizer.TextSymbolizer;
import org.jspecify.annotations.Nullable;

/** Paints text as glyph outlines. For one thread. */
final class TextPainter {

    /** Height of a line of text above and below its baseline, in em. */
    static final double ASCENT = 0.88;

    static final double DESCENT = 0.16;
    /** How far bold letters are thickened, in em. */
    private static final double BOLD = 0.045;

    private static final double SLANT = 0.2;

    private final Canvas canvas;
    private final Glyphs glyphs;
    private final Ring ring = new Ring();

    TextPainter(Canvas canvas, Glyphs glyphs) {
        this.canvas = canvas;
        this.glyphs = glyphs;
    }

    /** A text, where the left end of its baseline lies, in 1/256 pixel, and how it is turned, clockwise in radians. */
    record Run(String text, long x, long y, double angle) {}

    /** Paints the rims of all runs before any of their letters. */
    void paint(List<Run> runs, TextSymbolizer symbolizer) {
        int ratio = canvas.window.pixelRatio();
        LabelFont font = symbolizer.font();
        double bold = font.bold() ? font.size() * BOLD : 0;
        Halo halo = symbolizer.halo();
        if (halo != null && halo.radius() > 0) {
            Stroker rim = new Stroker(canvas.coverage, round(2 * halo.radius() + bold), ratio);
            runs.forEach(run -> outline(run, font, rim));
            runs.forEach(run -> outline(run, font, null));
            canvas.coverage.paint(halo.argb(), false);
        }
        if (font.bold()) {
            Stroker thicker = new Stroker(canvas.coverage, round(bold), ratio);
            runs.forEach(run -> outline(run, font, thicker));
        }
        runs.forEach(run -> outline(run, font, null));
        canvas.coverage.paint(symbolizer.fill().argb(), false);
    }

    private static Stroke round(double width) {
        return new Stroke(0, width, List.of(), Stroke.Cap.BUTT, Stroke.Join.ROUND);
    }

    private void outline(Run at, LabelFont font, @Nullable Stroker stroker) {
        double em = font.size() * canvas.window.pixelRatio() * Coverage.SUB;
        double cos = Math.cos(at.angle) * em;
        double sin = Math.sin(at.angle) * em;
        double slant = font.italic() ? SLANT : 0;
        double pen = 0;
        for (int codePoint : at.text.codePoints().toArray()) {
            Glyphs.Outline glyph = glyphs.outline(codePoint);
            for (double[] places : glyph.rings()) {
                ring.clear();
                for (int i = 0; i < places.length; i += 2) {
                    double x = pen + places[i] - slant * places[i + 1];
                    double y = places[i + 1];
                    ring.add(at.x + Math.round(x * cos - y * sin), at.y + Math.round(x * sin + y * cos));
                }
                ring.open();
                if (stroker == null) {
                    ring.addTo(canvas.coverage);
                } else {
                    stroker.add(ring, true);
                }
            }
            pen += glyph.advance();
        }
    }
}
