// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.style.Fill;
import org.gridkeeper.engine.style.Graphic;
import org.gridkeeper.engine.style.Mark;
import org.gridkeeper.engine.style.Rule;
import org.gridkeeper.engine.style.Stroke;
import org.gridkeeper.engine.style.Style;
import org.gridkeeper.engine.style.Symbolizer;
import org.gridkeeper.engine.style.Symbolizer.Halo;
import org.gridkeeper.engine.style.Symbolizer.LabelFont;
import org.gridkeeper.engine.style.Symbolizer.LabelOptions;
import org.gridkeeper.engine.style.Symbolizer.LineSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.Pattern;
import org.gridkeeper.engine.style.Symbolizer.Placement;
import org.gridkeeper.engine.style.Symbolizer.PointSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.PolygonSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.RasterSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.TextSymbolizer;
import org.jspecify.annotations.Nullable;

/**
 * The legend of a style: one entry for each title, in the order of the rules. Rules of one title (a road and its casing)
 * are one entry; rules without a title, or with labels alone, have none. Thread-safe.
 */
public final class LegendRenderer {

    private static final int ROW = 22;
    private static final int SWATCH_WIDTH = 26;
    private static final int SWATCH_HEIGHT = 14;
    private static final int GAP = 8;
    private static final int MAX_MARK = 16;
    /** Where a class looks different at different scales its sample is that of zoom 16. */
    private static final double SAMPLE_SCALE = TileRenderer.scaleDenominator(16);

    private static final TextSymbolizer TEXT = new TextSymbolizer(
            "",
            new LabelFont("", 12, false, false),
            new Fill(0xFF263238),
            new Halo(1.5, 0xE6FFFFFF),
            Placement.RIGHT,
            LabelOptions.PLAIN);

    private final Glyphs glyphs;

    public LegendRenderer(Fonts fonts) {
        this.glyphs = fonts.glyphs();
    }

    /** The entries as values. */
    public static List<LegendEntry> entries(Style style) {
        return byTitle(style).values().stream().map(LegendRenderer::entry).toList();
    }

    /** The legend as a PNG on a transparent ground, as wide as its longest title needs. */
    public byte[] png(Style style, int pixelRatio) {
        return PngEncoder.encode(image(style, pixelRatio));
    }

    BufferedImage image(Style style, int pixelRatio) {
        Map<String, List<Rule>> byTitle = byTitle(style);
        double widest =
                byTitle.keySet().stream().mapToDouble(glyphs::width).max().orElse(0);
        int width = (int)
                Math.ceil(2 * GAP + SWATCH_WIDTH + GAP + widest * TEXT.font().size());
        int height = Math.max(1, byTitle.size()) * ROW + GAP;
        Canvas canvas = new Canvas(new PixelWindow(0, pixelRatio, 0, 0, width * pixelRatio, height * pixelRatio));
        TextPainter text = new TextPainter(canvas, glyphs);
        int top = GAP / 2;
        for (Map.Entry<String, List<Rule>> entry : byTitle.entrySet()) {
            Sample sample = new Sample(canvas, top + ROW / 2);
            sampled(entry.getValue())
                    .forEach(rule -> rule.symbolizers().forEach(s -> s.sample().accept(sample)));
            int unit = Coverage.SUB * pixelRatio;
            long baseline = (long) (top + ROW / 2 + 4) * unit;
            long left = (long) (2 * GAP + SWATCH_WIDTH) * unit;
            text.paint(List.of(new TextPainter.Run(entry.getKey(), left, baseline, 0)), TEXT);
            top += ROW;
        }
        return canvas.image;
    }

    private static Map<String, List<Rule>> byTitle(Style style) {
        Map<String, List<Rule>> byTitle = new LinkedHashMap<>();
        style.featureTypeStyles().stream()
                .flatMap(part -> part.rules().stream())
                .filter(rule -> !rule.title().isEmpty())
                .filter(rule -> rule.symbolizers().stream().anyMatch(s -> !(s.sample() instanceof TextSymbolizer)))
                .forEach(rule -> byTitle.computeIfAbsent(rule.title(), t -> new ArrayList<>())
                        .add(rule));
        return byTitle;
    }

    /** The rules that are drawn together: those of the sample scale, else those of the scale of the last. */
    private static List<Rule> sampled(List<Rule> rules) {
        List<Rule> active =
                rules.stream().filter(r -> r.isActiveAt(SAMPLE_SCALE)).toList();
        double otherwise = rules.get(rules.size() - 1).minScaleDenominator();
        return active.isEmpty()
                ? rules.stream().filter(r -> r.isActiveAt(otherwise)).toList()
                : active;
    }

    /** The last rule of a title lies on top, so its colour is the one that is seen. */
    private static LegendEntry entry(List<Rule> rules) {
        Looks looks = new Looks();
        sampled(rules)
                .forEach(rule -> rule.symbolizers().forEach(s -> s.sample().accept(looks)));
        double max = rules.stream().mapToDouble(Rule::maxScaleDenominator).max().orElse(Double.MAX_VALUE);
        return new LegendEntry(
                rules.get(0).title(),
                looks.swatch,
                "#%06x".formatted(looks.argb & 0xFFFFFF),
                (looks.argb >>> 24) / 255.0,
                rules.stream().mapToDouble(Rule::minScaleDenominator).min().orElse(0),
                Math.min(max, Double.MAX_VALUE));
    }

    /** Finds the shape and colour by which an entry is told. */
    private static final class Looks implements Symbolizer.Visitor<Boolean> {
        private LegendEntry.Swatch swatch = LegendEntry.Swatch.AREA;
        private int argb;

        private boolean seen(LegendEntry.Swatch kind, @Nullable Fill fill, @Nullable Stroke stroke) {
            swatch = kind;
            if (fill != null) {
                argb = fill.argb();
            } else if (stroke != null) {
                argb = stroke.argb();
            }
            return true;
        }

        @Override
        public Boolean polygon(PolygonSymbolizer s) {
            Pattern pattern = s.pattern();
            return pattern == null
                    ? seen(LegendEntry.Swatch.AREA, s.fill(), s.stroke())
                    : mark(LegendEntry.Swatch.AREA, pattern.graphic());
        }

        @Override
        public Boolean line(LineSymbolizer s) {
            Stroke.GraphicStroke graphics = s.stroke().graphics();
            return graphics == null
                    ? seen(LegendEntry.Swatch.LINE, null, s.stroke())
                    : mark(LegendEntry.Swatch.LINE, graphics.graphic());
        }

        @Override
        public Boolean point(PointSymbolizer s) {
            return mark(LegendEntry.Swatch.MARK, s.graphic());
        }

        private boolean mark(LegendEntry.Swatch kind, Graphic graphic) {
            return graphic.look() instanceof Mark mark
                    ? seen(kind, mark.fill(), mark.stroke())
                    : seen(kind, null, null);
        }

        @Override
        public Boolean text(TextSymbolizer s) {
            return false;
        }

        @Override
        public Boolean raster(RasterSymbolizer s) {
            return false;
        }
    }

    /** Paints symbolizers as a swatch. */
    private static final class Sample implements Symbolizer.Visitor<Boolean> {
        private final Canvas canvas;
        private final int ratio;
        private final long left;
        private final long middle;

        Sample(Canvas canvas, int middlePx) {
            this.canvas = canvas;
            this.ratio = canvas.window.pixelRatio();
            this.left = (long) GAP * ratio * Coverage.SUB;
            this.middle = (long) middlePx * ratio * Coverage.SUB;
        }

        private Ring box() {
            long right = left + (long) SWATCH_WIDTH * ratio * Coverage.SUB;
            long half = (long) SWATCH_HEIGHT * ratio * Coverage.SUB / 2;
            return new Ring()
                    .add(left, middle - half)
                    .add(right, middle - half)
                    .add(right, middle + half)
                    .add(left, middle + half);
        }

        @Override
        public Boolean polygon(PolygonSymbolizer s) {
            if (s.pattern() != null) {
                box().addTo(canvas.coverage);
                canvas.coverage.paint(canvas.texture(s.pattern()), false);
            } else if (s.fill() != null) {
                box().addTo(canvas.coverage);
                canvas.coverage.paint(s.fill().argb(), false);
            }
            return s.stroke() != null && stroke(s.stroke(), box(), true);
        }

        private boolean stroke(Stroke stroke, Ring ring, boolean closed) {
            if (stroke.graphics() != null) {
                canvas.along(ring, closed, stroke);
            } else {
                new Stroker(canvas.coverage, stroke, ratio).add(ring, closed);
                canvas.coverage.paint(stroke.argb(), false);
            }
            return true;
        }

        @Override
        public Boolean line(LineSymbolizer s) {
            // Room for round ends.
            long inset = (long) SWATCH_WIDTH * ratio * Coverage.SUB / 6;
            long right = left + (long) SWATCH_WIDTH * ratio * Coverage.SUB - inset;
            return stroke(s.stroke(), new Ring().add(left + inset, middle).add(right, middle), false);
        }

        @Override
        public Boolean point(PointSymbolizer s) {
            long centre = left + (long) SWATCH_WIDTH * ratio * Coverage.SUB / 2;
            Graphic graphic = s.graphic().centred();
            canvas.graphic(centre, middle, graphic.withSize(Math.min(MAX_MARK, graphic.size())));
            return true;
        }

        @Override
        public Boolean text(TextSymbolizer s) {
            return false;
        }

        @Override
        public Boolean raster(RasterSymbolizer s) {
            return false;
        }
    }
}
