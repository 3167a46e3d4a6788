// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridkeeper.engine.style.Symbolizer.LabelFont;
import org.gridkeeper.engine.style.Symbolizer.Placement;
import org.gridkeeper.engine.style.Symbolizer.TextSymbolizer;
import org.jspecify.annotations.Nullable;

/** Works out where the letters of a label would be. For one thread. */
final class LabelPlacer {

    /** No part of a label in its own position is further from its place, in pixels of pixel ratio 1. */
    static final int REACH = 128;

    private static final String CUT = "…";
    /** No label that is within reach has more letters. */
    private static final int MOST_LETTERS = 400;

    private static final double LINE_SPACING = 1.1;
    private static final double DIAGONAL = Math.sqrt(0.5);
    /** Up, down, right and left before what lies between. */
    private static final int[][] WAYS = {{0, -1}, {0, 1}, {1, 0}, {-1, 0}, {1, -1}, {-1, -1}, {1, 1}, {-1, 1}};

    private final Canvas canvas;
    private final Glyphs glyphs;
    private final int ratio;
    private final double metresPerPixel;

    LabelPlacer(Canvas canvas, Glyphs glyphs) {
        this.canvas = canvas;
        this.glyphs = glyphs;
        this.ratio = canvas.window.pixelRatio();
        this.metresPerPixel = canvas.window.metresPerPixel();
    }

    Glyphs glyphs() {
        return glyphs;
    }

    /**
     * What is labelled where.
     *
     * @param path the line that the text runs along, when more of it than the anchor is needed
     * @param distance of the anchor from the beginning of that line
     */
    record Spot(LabelAnchors.Anchor anchor, @Nullable LinePath path, double distance) {}

    /** The positions of a text, shortened until it is within reach; empty when it does not fit at all. */
    List<Label.Position> positions(Spot spot, TextSymbolizer symbolizer) {
        String text = symbolizer.label();
        text = text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text;
        if (symbolizer.placement().along()) {
            text = text.replace('\n', ' ');
        }
        while (true) {
            Optional<Label.Position> own = position(spot, symbolizer, text);
            if (own.isEmpty()) {
                return List.of();
            }
            if (withinReach(own.get().hull(), spot.anchor)) {
                return withOthers(own.get(), spot, symbolizer, text);
            }
            int keep = text.length() - (text.endsWith(CUT) ? 2 : 1);
            if (keep < 2) {
                return List.of();
            }
            text = text.substring(0, keep) + CUT;
        }
    }

    private Optional<Label.Position> position(Spot spot, TextSymbolizer symbolizer, String text) {
        Placement placement = symbolizer.placement();
        if (!placement.along()) {
            return Optional.of(block(spot.anchor, symbolizer, text, new double[2]));
        }
        double width = glyphs.width(text) * symbolizer.font().size() * ratio;
        // A label along a line is no longer than the line.
        if (width > spot.anchor.extent() / metresPerPixel) {
            return Optional.empty();
        }
        if (symbolizer.options().followLine() && spot.path != null) {
            return new CurvedText(canvas, glyphs).position(spot, symbolizer, text);
        }
        return Optional.of(straight(spot.anchor, symbolizer, text));
    }

    private boolean withinReach(LabelBox box, LabelAnchors.Anchor anchor) {
        long x = Math.floorDiv(canvas.subX(anchor.x()), Coverage.SUB);
        long y = Math.floorDiv(canvas.subY(anchor.y()), Coverage.SUB);
        int reach = REACH * ratio;
        return box.minX() >= x - reach && box.maxX() <= x + reach && box.minY() >= y - reach && box.maxY() <= y + reach;
    }

    /** Own position first, then those that it may be moved to: half as far and as far as it may. */
    private List<Label.Position> withOthers(Label.Position own, Spot spot, TextSymbolizer symbolizer, String text) {
        double most = symbolizer.options().maxDisplacement();
        if (most <= 0) {
            return List.of(own);
        }
        List<Label.Position> all = new ArrayList<>(List.of(own));
        for (double by : new double[] {most / 2, most}) {
            if (symbolizer.placement().along()) {
                along(spot, by, symbolizer, text).ifPresent(all::add);
                along(spot, -by, symbolizer, text).ifPresent(all::add);
            } else {
                for (int[] way : WAYS) {
                    double far = by * ratio * (way[0] == 0 || way[1] == 0 ? 1 : DIAGONAL);
                    double dx = Math.rint(far * way[0]);
                    double dy = Math.rint(far * way[1]);
                    all.add(block(spot.anchor, symbolizer, text, new double[] {dx, dy}));
                }
            }
        }
        return all;
    }

    private Optional<Label.Position> along(Spot spot, double byPx, TextSymbolizer symbolizer, String text) {
        LinePath path = spot.path;
        if (path == null) {
            return Optional.empty();
        }
        double distance = spot.distance + byPx * ratio * metresPerPixel;
        double half = glyphs.width(text) * symbolizer.font().size() * ratio * metresPerPixel / 2;
        if (distance < half || distance > path.length() - half) {
            return Optional.empty();
        }
        return position(new Spot(path.anchor(distance), path, distance), symbolizer, text);
    }

    private Label.Position straight(LabelAnchors.Anchor anchor, TextSymbolizer symbolizer, String text) {
        LabelFont font = symbolizer.font();
        double em = font.size() * ratio;
        double width = glyphs.width(text) * em;
        double height = (TextPainter.ASCENT + TextPainter.DESCENT) * em;
        double rim = rim(symbolizer, ratio);
        double offset = symbolizer.placement().offset() * ratio;
        double cos = Math.cos(anchor.angle());
        double sin = Math.sin(anchor.angle());
        double x = Math.floorDiv(canvas.subX(anchor.x()), Coverage.SUB) + sin * offset;
        double y = Math.floorDiv(canvas.subY(anchor.y()), Coverage.SUB) - cos * offset;
        double halfX = (Math.abs(cos) * width + Math.abs(sin) * height) / 2 + rim;
        double halfY = (Math.abs(sin) * width + Math.abs(cos) * height) / 2 + rim;
        double drop = (TextPainter.ASCENT - TextPainter.DESCENT) * em / 2;
        LabelBox box = LabelBox.around(x - halfX, y - halfY, x + halfX, y + halfY);
        TextPainter.Run run =
                run(text, x - cos * width / 2 - sin * drop, y - sin * width / 2 + cos * drop, anchor.angle());
        return new Label.Position(box, List.of(box), List.of(run));
    }

    static double rim(TextSymbolizer symbolizer, int ratio) {
        return symbolizer.halo() == null ? 0 : symbolizer.halo().radius() * ratio;
    }

    private static TextPainter.Run run(String text, double x, double y, double angle) {
        return new TextPainter.Run(text, Math.round(x * Coverage.SUB), Math.round(y * Coverage.SUB), angle);
    }

    /** Lines of text about a place, moved by whole pixels. */
    private Label.Position block(LabelAnchors.Anchor anchor, TextSymbolizer symbolizer, String text, double[] by) {
        Placement placement = symbolizer.placement();
        double em = symbolizer.font().size() * ratio;
        List<String> lines = new LineBreaks(glyphs, symbolizer.options().autoWrap() * ratio / em).of(text);
        double width = lines.stream().mapToDouble(glyphs::width).max().orElse(0) * em;
        double step = LINE_SPACING * em;
        double height = (TextPainter.ASCENT + TextPainter.DESCENT) * em + (lines.size() - 1) * step;
        double rim = rim(symbolizer, ratio);
        // Labels stand on whole pixels, so that they look alike wherever they are.
        double x = Math.floorDiv(canvas.subX(anchor.x()), Coverage.SUB) + placement.displacementX() * ratio + by[0];
        double y = Math.floorDiv(canvas.subY(anchor.y()), Coverage.SUB) - placement.displacementY() * ratio + by[1];
        double left = Math.floor(x - width * placement.anchorX());
        double bottom = Math.floor(y + height * placement.anchorY());
        Turned turned = new Turned(x, y, Math.toRadians(placement.rotation()));
        List<TextPainter.Run> runs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double lineWidth = glyphs.width(lines.get(i)) * em;
            double lineLeft = lines.size() == 1 ? left : Math.floor(left + (width - lineWidth) * placement.anchorX());
            double up = (lines.size() - 1 - i) * step;
            double base = Math.floor(bottom - TextPainter.DESCENT * em - up);
            runs.add(turned.run(lines.get(i), lineLeft, base));
        }
        LabelBox box = turned.box(left - rim, bottom - height - rim, left + width + rim, bottom + rim);
        return new Label.Position(box, List.of(box), runs);
    }

    /** Turning about a place. */
    private record Turned(double x, double y, double angle) {

        TextPainter.Run run(String text, double atX, double atY) {
            if (angle == 0) {
                return LabelPlacer.run(text, atX, atY, 0);
            }
            return LabelPlacer.run(text, turnedX(atX, atY), turnedY(atX, atY), angle);
        }

        private double turnedX(double atX, double atY) {
            return x + (atX - x) * Math.cos(angle) - (atY - y) * Math.sin(angle);
        }

        private double turnedY(double atX, double atY) {
            return y + (atX - x) * Math.sin(angle) + (atY - y) * Math.cos(angle);
        }

        LabelBox box(double minX, double minY, double maxX, double maxY) {
            if (angle == 0) {
                return LabelBox.around(minX, minY, maxX, maxY);
            }
            double middleX = turnedX((minX + maxX) / 2, (minY + maxY) / 2);
            double middleY = turnedY((minX + maxX) / 2, (minY + maxY) / 2);
            double cos = Math.abs(Math.cos(angle));
            double sin = Math.abs(Math.sin(angle));
            double halfX = (cos * (maxX - minX) + sin * (maxY - minY)) / 2;
            double halfY = (sin * (maxX - minX) + cos * (maxY - minY)) / 2;
            return LabelBox.around(middleX - halfX, middleY - halfY, middleX + halfX, middleY + halfY);
        }
    }
}
