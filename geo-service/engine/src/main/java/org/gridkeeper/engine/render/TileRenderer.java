// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.style.Drawing;
import org.gridkeeper.engine.style.FeatureTypeStyle;
import org.gridkeeper.engine.style.Rule;
import org.gridkeeper.engine.style.Style;
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
     */
    public static double reachPx(Style style, int zoom) {
        double scale = scaleDenominator(zoom);
        double most = 1 / (WebMercator.metresPerPixel(zoom) * WebMercator.groundFactor(WebMercator.HALF_METRES));
        return style.featureTypeStyles().stream()
                .map(part ->
                        part.rules().stream().filter(r -> r.isActiveAt(scale)).toList())
                .mapToDouble(rules -> ActiveRules.influencePx(rules, () -> most))
                .max()
                .orElse(0);
    }

    /** One tile as straight-alpha ARGB; transparent where nothing is drawn. */
    public BufferedImage render(LayerSnapshot layer, Style style, TileCoord tile, int pixelRatio, Scope scope) {
        return render(layer, style, PixelWindow.of(tile, pixelRatio), scope);
    }

    /** Any block of pixels; the same pixels as in tiles. */
    public BufferedImage render(LayerSnapshot layer, Style style, PixelWindow window, Scope scope) {
        Canvas canvas = new Canvas(window);
        double scale = scaleDenominator(window.z());
        Drawing drawing = new Drawing(layer, scope, window.metresPerPixel() * window.pixelRatio());
        List<ActiveRules> texts = new ArrayList<>();
        for (FeatureTypeStyle part : style.featureTypeStyles()) {
            List<Rule> rules =
                    part.rules().stream().filter(r -> r.isActiveAt(scale)).toList();
            if (ActiveRules.anySymbolizer(rules, false)) {
                shapes(canvas, new ActiveRules(rules, layer, scope), drawing, scope);
            }
            if (ActiveRules.anySymbolizer(rules, true)) {
                texts.add(new ActiveRules(rules, layer, scope));
            }
        }
        if (!texts.isEmpty()) {
            label(layer, canvas, new Texts(texts, drawing), scope);
        }
        return canvas.image;
    }

    private void shapes(Canvas canvas, ActiveRules rules, Drawing drawing, Scope scope) {
        LayerSnapshot layer = rules.layer();
        ShapePainter painter = new ShapePainter(canvas, layer, () -> anchors(layer));
        Bounds bounds = canvas.window
                .boundsMercator()
                .expandedBy((rules.reachPx(drawing) * canvas.window.pixelRatio() + 1) * canvas.window.metresPerPixel());
        layer.forEachIn(bounds, scope, row -> {
            painter.at(row);
            rules.forEach(row, s -> s.at(drawing, row).accept(painter));
        });
    }

    private LabelAnchors anchors(LayerSnapshot layer) {
        return anchors.computeIfAbsent(layer, LabelAnchors::new);
    }

    /** The parts of a style that write labels. */
    private record Texts(List<ActiveRules> parts, Drawing drawing) {}

    private void label(LayerSnapshot layer, Canvas canvas, Texts texts, Scope scope) {
        LabelSource source = new LabelSource(canvas, layer, anchors(layer));
        Labels labels = new Labels(canvas, glyphs);
        double reach = texts.parts.stream()
                .mapToDouble(rules -> rules.labelReachPx(texts.drawing))
                .max()
                .orElse(0);
        labels.draw(
                (within, butNotIn) -> {
                    LabelSource.Ground ground = source.ground(within, butNotIn);
                    for (ActiveRules rules : texts.parts) {
                        layer.forEachIn(ground.bounds(), scope, row -> {
                            int[] order = {0};
                            rules.forEach(row, s -> {
                                if (s.at(texts.drawing, row) instanceof TextSymbolizer text) {
                                    source.add(row, text, order[0]++, ground, labels);
                                }
                            });
                        });
                    }
                },
                reach);
    }
}
