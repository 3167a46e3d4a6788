// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The outlines of a font's glyphs, without hints, as rings of straight lines. One em is 1, y grows south. Thread-safe. */
final class Glyphs {

    private static final int EM = 512;
    /** Largest distance between a curve and its chord, 1/250 em. */
    private static final double FLATNESS = EM / 250.0;
    // No label needs every glyph of a CJK font; beyond this many they are made anew.
    private static final int MAX_KEPT = 20_000;

    /** A glyph: rings of x,y pairs from the left end of its baseline, and how far the next glyph is. */
    record Outline(List<double[]> rings, double advance) {}

    private final Font font;
    private final FontRenderContext context = new FontRenderContext(null, true, true);
    private final Map<Integer, Outline> kept = new ConcurrentHashMap<>();

    Glyphs(Font font) {
        this.font = font.deriveFont((float) EM);
    }

    Outline outline(int codePoint) {
        Outline outline = kept.get(codePoint);
        if (outline == null) {
            outline = make(codePoint);
            if (kept.size() < MAX_KEPT) {
                kept.put(codePoint, outline);
            }
        }
        return outline;
    }

    /** Width of a text in em. */
    double width(String text) {
        return text.codePoints().mapToDouble(c -> outline(c).advance()).sum();
    }

    private Outline make(int codePoint) {
        GlyphVector glyph = font.createGlyphVector(context, Character.toString(codePoint));
        List<double[]> rings = new ArrayList<>();
        List<Double> ring = new ArrayList<>();
        double[] at = new double[6];
        for (PathIterator path = glyph.getOutline().getPathIterator(null, FLATNESS); !path.isDone(); path.next()) {
            int segment = path.currentSegment(at);
            if (segment != PathIterator.SEG_LINETO && !ring.isEmpty()) {
                rings.add(ring.stream().mapToDouble(Double::doubleValue).toArray());
                ring.clear();
            }
            if (segment != PathIterator.SEG_CLOSE) {
                ring.add(at[0] / EM);
                ring.add(at[1] / EM);
            }
        }
        if (!ring.isEmpty()) {
            rings.add(ring.stream().mapToDouble(Double::doubleValue).toArray());
        }
        return new Outline(List.copyOf(rings), glyph.getGlyphMetrics(0).getAdvance() / EM);
    }
}
