// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridkeeper.engine.style.Symbolizer.TextSymbolizer;

/** Lays a text along a line letter by letter, each on the chord between its ends. For one thread. */
final class CurvedText {

    /** A label that bends more from one letter to the next is left out. */
    private static final double MOST_BEND = Math.toRadians(30);

    private final Canvas canvas;
    private final Glyphs glyphs;
    private final int ratio;
    private final double metresPerPixel;

    CurvedText(Canvas canvas, Glyphs glyphs) {
        this.canvas = canvas;
        this.glyphs = glyphs;
        this.ratio = canvas.window.pixelRatio();
        this.metresPerPixel = canvas.window.metresPerPixel();
    }

    /** A letter's part of the line: from where to where, in metres from its beginning, in the order of reading. */
    private record Chord(double x, double y, double angle) {}

    /** Empty when the line ends too early or bends too much. */
    Optional<Label.Position> position(LabelPlacer.Spot spot, TextSymbolizer symbolizer, String text) {
        LinePath path = java.util.Objects.requireNonNull(spot.path());
        double em = symbolizer.font().size() * ratio;
        double metres = em * metresPerPixel;
        double half = glyphs.width(text) * metres / 2;
        if (spot.distance() < half || spot.distance() > path.length() - half) {
            return Optional.empty();
        }
        double[] start = path.at(spot.distance() - half);
        double[] end = path.at(spot.distance() + half);
        boolean back = end[0] < start[0];
        double rim = LabelPlacer.rim(symbolizer, ratio);
        double drop = (TextPainter.ASCENT - TextPainter.DESCENT) * em / 2
                - symbolizer.placement().offset() * ratio;
        List<TextPainter.Run> runs = new ArrayList<>();
        List<LabelBox> boxes = new ArrayList<>();
        double pen = -half;
        double before = Double.NaN;
        for (int codePoint : text.codePoints().toArray()) {
            double advance = glyphs.outline(codePoint).advance();
            double from = spot.distance() + (back ? -pen : pen);
            double to = from + (back ? -advance : advance) * metres;
            Chord chord = chord(path, from, to);
            if (!Double.isNaN(before) && Math.abs(Math.IEEEremainder(chord.angle - before, 2 * Math.PI)) > MOST_BEND) {
                return Optional.empty();
            }
            before = chord.angle;
            pen += advance * metres;
            double cos = Math.cos(chord.angle);
            double sin = Math.sin(chord.angle);
            double width = advance * em;
            double height = (TextPainter.ASCENT + TextPainter.DESCENT) * em;
            long x = canvas.subX(chord.x);
            long y = canvas.subY(chord.y);
            runs.add(new TextPainter.Run(
                    Character.toString(codePoint),
                    x + Math.round((-cos * width / 2 - sin * drop) * Coverage.SUB),
                    y + Math.round((-sin * width / 2 + cos * drop) * Coverage.SUB),
                    chord.angle));
            double offset = symbolizer.placement().offset() * ratio;
            double middleX = (double) x / Coverage.SUB + sin * offset;
            double middleY = (double) y / Coverage.SUB - cos * offset;
            double halfX = (Math.abs(cos) * width + Math.abs(sin) * height) / 2 + rim;
            double halfY = (Math.abs(sin) * width + Math.abs(cos) * height) / 2 + rim;
            boxes.add(LabelBox.around(middleX - halfX, middleY - halfY, middleX + halfX, middleY + halfY));
        }
        LabelBox hull = boxes.stream().reduce(LabelBox::union).orElseThrow();
        return Optional.of(new Label.Position(hull, boxes, runs));
    }

    private static Chord chord(LinePath path, double from, double to) {
        double[] a = path.at(from);
        double[] b = path.at(to);
        double[] middle = path.at((from + to) / 2);
        return new Chord(middle[0], middle[1], Math.atan2(a[1] - b[1], b[0] - a[0]));
    }
}
