// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.style.Symbolizer.LabelFont;
import org.gridkeeper.engine.style.Symbolizer.Placement;
import org.gridkeeper.engine.style.Symbolizer.TextSymbolizer;

/**
 * Decides which labels are drawn, by a rule that looks no further than their neighbours: a label is drawn when no label
 * that overlaps it outranks it, drawn or not. No part of a label is further than {@link #REACH} from its place, so what
 * lies within {@link #MARGIN} of a window decides all labels seen in it, and neighbouring windows agree. For one thread.
 */
final class Labels {

    /** In pixels of pixel ratio 1. */
    static final int REACH = 128;

    static final int MARGIN = 2 * REACH;

    /** No pixel further than this from the place of a label is drawn otherwise for it: that of a label that overlaps it. */
    static final int INFLUENCE = 3 * REACH;

    /** Labels of equal text along lines keep this distance, in pixels of pixel ratio 1. */
    private static final int REPEAT = 120;

    private static final String CUT = "…";

    /** What is labelled: its rank follows size, then a hash of its id. */
    record Subject(String id, LabelAnchors.Anchor anchor, String text) {}

    /** A label with its box and the left end of its baseline, in pixels from the window's corner. */
    record Candidate(Subject subject, String text, TextSymbolizer symbolizer, Box box, double baseX, double baseY) {

        boolean outranks(Candidate other) {
            int order = Double.compare(subject.anchor.size(), other.subject.anchor.size());
            if (order == 0) {
                order = Integer.compare(spread(subject.id), spread(other.subject.id));
            }
            if (order == 0) {
                order = subject.id.compareTo(other.subject.id);
            }
            // Two labels of one feature: the higher one, whichever tile asks.
            return order == 0 ? box.minY < other.box.minY : order > 0;
        }

        private static int spread(String id) {
            return id.hashCode() * 0x9E3779B9;
        }
    }

    /** Whole pixels; the maximum is excluded. */
    record Box(int minX, int minY, int maxX, int maxY) {
        boolean meets(Box other) {
            return minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY;
        }
    }

    private final Canvas canvas;
    private final Glyphs glyphs;
    private final int ratio;
    private final List<Candidate> candidates = new ArrayList<>();

    Labels(Canvas canvas, Glyphs glyphs) {
        this.canvas = canvas;
        this.glyphs = glyphs;
        this.ratio = canvas.window.pixelRatio();
    }

    void add(Subject subject, TextSymbolizer symbolizer) {
        if (!subject.text.isEmpty()) {
            candidate(subject, symbolizer).ifPresent(candidates::add);
        }
    }

    private Optional<Candidate> candidate(Subject subject, TextSymbolizer symbolizer) {
        String text = subject.text;
        while (true) {
            Candidate candidate = place(subject, symbolizer, text);
            if (withinReach(candidate)) {
                return fits(candidate) ? Optional.of(candidate) : Optional.empty();
            }
            int keep = text.length() - (text.endsWith(CUT) ? 2 : 1);
            if (keep < 2) {
                return Optional.empty();
            }
            text = text.substring(0, keep) + CUT;
        }
    }

    private Candidate place(Subject subject, TextSymbolizer symbolizer, String text) {
        Placement placement = symbolizer.placement();
        LabelFont font = symbolizer.font();
        double em = font.size() * ratio;
        double width = glyphs.width(text) * em;
        double height = (TextPainter.ASCENT + TextPainter.DESCENT) * em;
        double rim = symbolizer.halo() == null ? 0 : symbolizer.halo().radius() * ratio;
        // Labels stand on whole pixels, so that they look alike wherever they are.
        double x = Math.floorDiv(canvas.subX(subject.anchor.x()), Coverage.SUB) + placement.displacementX() * ratio;
        double y = Math.floorDiv(canvas.subY(subject.anchor.y()), Coverage.SUB) - placement.displacementY() * ratio;
        if (placement.along()) {
            double cos = Math.cos(subject.anchor.angle());
            double sin = Math.sin(subject.anchor.angle());
            double halfX = (Math.abs(cos) * width + Math.abs(sin) * height) / 2 + rim;
            double halfY = (Math.abs(sin) * width + Math.abs(cos) * height) / 2 + rim;
            double drop = (TextPainter.ASCENT - TextPainter.DESCENT) * em / 2;
            return new Candidate(
                    subject,
                    text,
                    symbolizer,
                    box(x - halfX, y - halfY, x + halfX, y + halfY),
                    x - cos * width / 2 - sin * drop,
                    y - sin * width / 2 + cos * drop);
        }
        double left = Math.floor(x - width * placement.anchorX());
        double bottom = Math.floor(y + height * placement.anchorY());
        return new Candidate(
                subject,
                text,
                symbolizer,
                box(left - rim, bottom - height - rim, left + width + rim, bottom + rim),
                left,
                Math.floor(bottom - TextPainter.DESCENT * em));
    }

    private static Box box(double minX, double minY, double maxX, double maxY) {
        return new Box(
                (int) Math.floor(minX) - 1,
                (int) Math.floor(minY) - 1,
                (int) Math.ceil(maxX) + 1,
                (int) Math.ceil(maxY) + 1);
    }

    private boolean withinReach(Candidate c) {
        long x = Math.floorDiv(canvas.subX(c.subject.anchor.x()), Coverage.SUB);
        long y = Math.floorDiv(canvas.subY(c.subject.anchor.y()), Coverage.SUB);
        int reach = REACH * ratio;
        return c.box.minX >= x - reach && c.box.maxX <= x + reach && c.box.minY >= y - reach && c.box.maxY <= y + reach;
    }

    /** A label along a line is no longer than the line. */
    private boolean fits(Candidate c) {
        double width = glyphs.width(c.text) * c.symbolizer.font().size() * ratio;
        return !c.symbolizer.placement().along() || width <= c.subject.anchor.extent() / canvas.window.metresPerPixel();
    }

    /** Paints the labels that win. */
    void paint() {
        TextPainter painter = new TextPainter(canvas, glyphs);
        for (Candidate c : seen()) {
            painter.paint(
                    c.text,
                    c.symbolizer,
                    new TextPainter.Baseline(
                            Math.round(c.baseX * Coverage.SUB), Math.round(c.baseY * Coverage.SUB), angle(c)));
        }
    }

    /** A number that is the same when the same labels are drawn at the same places of the window. */
    long layout() {
        long layout = 0;
        for (Candidate c : seen()) {
            long label = Objects.hash(c.text, c.symbolizer, c.baseX, c.baseY, angle(c));
            layout = 0x9E3779B97F4A7C15L * (layout ^ layout >>> 29) + label;
        }
        return layout;
    }

    private static double angle(Candidate c) {
        return c.symbolizer.placement().along() ? c.subject.anchor.angle() : 0;
    }

    /** The labels that win and can be seen, in the order they are painted. */
    private List<Candidate> seen() {
        PixelWindow window = canvas.window;
        Box seen = new Box(0, 0, window.width(), window.height());
        candidates.sort(Comparator.comparingInt(c -> c.box.minX));
        return candidates.stream()
                .filter(c -> c.box.meets(seen) && (!c.symbolizer.conflictResolution() || wins(c)))
                .toList();
    }

    private boolean wins(Candidate c) {
        // Boxes are at most twice the reach wide: only a stretch of the sorted list can overlap or repeat this one.
        int from = c.box.minX - MARGIN * ratio;
        for (int i = lowerBound(from); i < candidates.size(); i++) {
            Candidate other = candidates.get(i);
            if (other.box.minX > c.box.maxX + MARGIN * ratio) {
                break;
            }
            if (other.symbolizer.conflictResolution()
                    && (c.box.meets(other.box) || repeats(c, other))
                    && other.outranks(c)) {
                return false;
            }
        }
        return true;
    }

    private int lowerBound(int minX) {
        int low = 0;
        int high = candidates.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (candidates.get(mid).box.minX < minX) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }

    private boolean repeats(Candidate a, Candidate b) {
        if (!a.symbolizer.placement().along() || !a.text.equals(b.text)) {
            return false;
        }
        double distance =
                Math.hypot(a.subject.anchor.x() - b.subject.anchor.x(), a.subject.anchor.y() - b.subject.anchor.y());
        return distance < REPEAT * ratio * canvas.window.metresPerPixel();
    }
}
