// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.index.Shapes;
import org.gridkeeper.engine.style.FeatureTypeStyle;
import org.gridkeeper.engine.style.Rule;
import org.gridkeeper.engine.style.Style;
import org.gridkeeper.engine.style.Symbolizer;
import org.gridkeeper.engine.style.Symbolizer.LineSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.PointSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.PolygonSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.TextSymbolizer;

/**
 * Draws a layer in a style. Same input, same pixels, on every machine; windows drawn apart equal one window drawn whole.
 * Features, and fields in filters and labels, that the scope may not see are not there. Thread-safe.
 */
public final class TileRenderer {

    /** OGC scale denominator of zoom 0: 0.28 mm pixels, 256 of them around the equator (OGC 17-083r4, annex). */
    public static final double SCALE_DENOMINATOR_0 = 559_082_264.0287178;

    private final Glyphs glyphs;
    // Keyed by identity: snapshots do not override equals.
    private final Map<LayerSnapshot, LabelAnchors> anchors = Collections.synchronizedMap(new WeakHashMap<>());

    public TileRenderer(Fonts fonts) {
        this.glyphs = fonts.glyphs();
    }

    /** The scale denominator of a zoom, whatever the pixel ratio. */
    public static double scaleDenominator(int zoom) {
        return SCALE_DENOMINATOR_0 / (1L << zoom);
    }

    /**
     * How far from the box of a feature a picture of a zoom may change with it, in pixels of pixel ratio 1: as far as its
     * symbols reach; and where the style has labels, as far as a label can be that its own label gives room or takes it.
     * Below 0 where the style draws nothing.
     */
    public static double reachPx(Style style, int zoom) {
        boolean labels = active(style, zoom).anyMatch(TextSymbolizer.class::isInstance);
        return labels ? Math.max(Labels.INFLUENCE, symbolReachPx(style, zoom)) : symbolReachPx(style, zoom);
    }

    /** The same without labels: what is further away changes only where {@link #labelLayout} does. */
    public static double symbolReachPx(Style style, int zoom) {
        return active(style, zoom)
                .filter(symbolizer -> !(symbolizer instanceof TextSymbolizer))
                .mapToDouble(symbolizer -> symbolizer.accept(new Reach()))
                .max()
                .orElse(-1);
    }

    private static Stream<Symbolizer> active(Style style, int zoom) {
        return style.featureTypeStyles().stream()
                .flatMap(part -> part.rules().stream())
                .filter(rule -> rule.isActiveAt(scaleDenominator(zoom)))
                .flatMap(rule -> rule.symbolizers().stream());
    }

    /**
     * A number that stays while the same labels are drawn at the same places of a window, for a fraction of the cost of
     * drawing: it tells whether a change beyond the reach of symbols changed a picture. Not to be kept beyond the process.
     */
    public long labelLayout(LayerSnapshot layer, Style style, PixelWindow window, Scope scope) {
        double scale = scaleDenominator(window.z());
        List<ActiveRules> texts = new ArrayList<>();
        for (FeatureTypeStyle part : style.featureTypeStyles()) {
            List<Rule> rules =
                    part.rules().stream().filter(r -> r.isActiveAt(scale)).toList();
            if (anySymbolizer(rules, true)) {
                texts.add(new ActiveRules(rules, layer, scope));
            }
        }
        return texts.isEmpty()
                ? 0
                : labels(layer, new Canvas(window), texts, scope).layout();
    }

    /** One tile as straight-alpha ARGB; transparent where nothing is drawn. */
    public BufferedImage render(LayerSnapshot layer, Style style, TileCoord tile, int pixelRatio, Scope scope) {
        return render(layer, style, PixelWindow.of(tile, pixelRatio), scope);
    }

    /** Any block of pixels; the same pixels as in tiles. */
    public BufferedImage render(LayerSnapshot layer, Style style, PixelWindow window, Scope scope) {
        Canvas canvas = new Canvas(window);
        double scale = scaleDenominator(window.z());
        List<ActiveRules> shapes = new ArrayList<>();
        List<ActiveRules> texts = new ArrayList<>();
        for (FeatureTypeStyle part : style.featureTypeStyles()) {
            List<Rule> rules =
                    part.rules().stream().filter(r -> r.isActiveAt(scale)).toList();
            if (anySymbolizer(rules, false)) {
                shapes.add(new ActiveRules(rules, layer, scope));
            }
            if (anySymbolizer(rules, true)) {
                texts.add(new ActiveRules(rules, layer, scope));
            }
        }
        for (ActiveRules rules : shapes) {
            ShapePainter painter = new ShapePainter(canvas, layer);
            Bounds bounds = grown(window, rules.reachPx());
            layer.forEachIn(bounds, scope, row -> rules.forEach(row, s -> s.accept(painter.at(row))));
        }
        if (!texts.isEmpty()) {
            labels(layer, canvas, texts, scope).paint();
        }
        return canvas.image;
    }

    private static boolean anySymbolizer(List<Rule> rules, boolean text) {
        return rules.stream().flatMap(r -> r.symbolizers().stream()).anyMatch(s -> s instanceof TextSymbolizer == text);
    }

    private static Bounds grown(PixelWindow window, double px) {
        return window.boundsMercator().expandedBy((px * window.pixelRatio() + 1) * window.metresPerPixel());
    }

    private Labels labels(LayerSnapshot layer, Canvas canvas, List<ActiveRules> texts, Scope scope) {
        LabelAnchors places = anchors.computeIfAbsent(layer, LabelAnchors::new);
        Labels labels = new Labels(canvas, glyphs);
        Bounds bounds = grown(canvas.window, Labels.MARGIN);
        for (ActiveRules rules : texts) {
            layer.forEachIn(
                    bounds,
                    scope,
                    row -> rules.forEach(row, s -> {
                        if (s instanceof TextSymbolizer text) {
                            LabelAnchors.Anchor anchor = places.of(row);
                            if (bounds.contains(anchor.x(), anchor.y())) {
                                String words = text.text(layer.properties(row, scope));
                                labels.add(new Labels.Subject(layer.id(row), anchor, words), text);
                            }
                        }
                    }));
        }
        return labels;
    }

    /** The rules of a FeatureTypeStyle that hold at one scale, ready for the rows of one snapshot. */
    private static final class ActiveRules {
        private final List<Rule> rules;
        private final IntPredicate[] conditions;

        ActiveRules(List<Rule> rules, LayerSnapshot layer, Scope scope) {
            this.rules = rules;
            this.conditions =
                    rules.stream().map(r -> r.condition().compile(layer, scope)).toArray(IntPredicate[]::new);
        }

        void forEach(int row, java.util.function.Consumer<Symbolizer> use) {
            boolean taken = false;
            for (int i = 0; i < conditions.length; i++) {
                Rule rule = rules.get(i);
                if (!rule.elseFilter() && conditions[i].test(row)) {
                    taken = true;
                    rule.symbolizers().forEach(use);
                }
            }
            for (int i = 0; i < conditions.length && !taken; i++) {
                if (rules.get(i).elseFilter()) {
                    rules.get(i).symbolizers().forEach(use);
                }
            }
        }

        /** How far beyond its box a feature may be painted, in pixels of pixel ratio 1. */
        double reachPx() {
            return rules.stream()
                    .flatMap(r -> r.symbolizers().stream())
                    .mapToDouble(s -> s.accept(new Reach()))
                    .max()
                    .orElse(0);
        }
    }

    /** Paints symbolizers for one row after another. */
    private static final class ShapePainter implements Symbolizer.Visitor<Boolean> {
        private final Canvas canvas;
        private final LayerSnapshot layer;
        private int row;

        ShapePainter(Canvas canvas, LayerSnapshot layer) {
            this.canvas = canvas;
            this.layer = layer;
        }

        ShapePainter at(int newRow) {
            row = newRow;
            return this;
        }

        @Override
        public Boolean polygon(PolygonSymbolizer symbolizer) {
            canvas.polygon(layer, row, symbolizer);
            return true;
        }

        @Override
        public Boolean line(LineSymbolizer symbolizer) {
            canvas.outline(layer, row, symbolizer.stroke());
            return true;
        }

        @Override
        public Boolean point(PointSymbolizer symbolizer) {
            Shapes shapes = layer.shapes();
            if (layer.schema().geometry() != GeometryKind.POINT) {
                return false;
            }
            for (int r = shapes.firstRing(row); r < shapes.endRing(row); r++) {
                int p = shapes.firstPoint(r);
                canvas.mark(shapes.x(p), shapes.y(p), symbolizer);
            }
            return true;
        }

        @Override
        public Boolean text(TextSymbolizer symbolizer) {
            return false;
        }
    }

    /** How far beyond a feature its symbols reach; a mitre may be four half widths long. */
    private static final class Reach implements Symbolizer.Visitor<Double> {
        @Override
        public Double polygon(PolygonSymbolizer symbolizer) {
            return symbolizer.stroke() == null ? 0 : 2 * symbolizer.stroke().width();
        }

        @Override
        public Double line(LineSymbolizer symbolizer) {
            return 2 * symbolizer.stroke().width();
        }

        @Override
        public Double point(PointSymbolizer symbolizer) {
            var stroke = symbolizer.mark().stroke();
            return symbolizer.size() * 0.75 + (stroke == null ? 0 : 2 * stroke.width());
        }

        @Override
        public Double text(TextSymbolizer symbolizer) {
            return 0.0;
        }
    }
}
