// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.DoubleSupplier;
import org.gridkeeper.engine.geo.Bounds;
import org.gridkeeper.engine.geo.PixelWindow;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.geo.WebMercator;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.style.Drawing;
import org.gridkeeper.engine.style.Parameter;
import org.gridkeeper.engine.style.Rule;
import org.gridkeeper.engine.style.Style;
import org.gridkeeper.engine.style.Symbolizer;
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
        return mostPx(style, zoom, ActiveRules::influencePx);
    }

    /** The same without labels: beyond it a picture stays as it is when its labels do, see {@link Picture#labels}. */
    public static double symbolReachPx(Style style, int zoom) {
        return mostPx(style, zoom, ActiveRules::symbolReachPx);
    }

    /** A measure of rules, given how many pixels a metre of the ground is at most. */
    private interface Measure {
        double of(List<Rule> rules, DoubleSupplier mostPixelsPerMetre);
    }

    private static double mostPx(Style style, int zoom, Measure measure) {
        double scale = scaleDenominator(zoom);
        double most = 1 / (WebMercator.metresPerPixel(zoom) * WebMercator.groundFactor(WebMercator.HALF_METRES));
        List<Rule> active = style.featureTypeStyles().stream()
                .flatMap(part -> part.rules().stream())
                .filter(r -> r.isActiveAt(scale))
                .toList();
        return measure.of(active, () -> most);
    }

    /**
     * A drawn tile.
     *
     * @param labels a digest of all that is written on it and where; {@value #NO_LABELS} when its style writes nothing
     */
    public record Picture(BufferedImage image, long labels) {

        public static final long NO_LABELS = 0;
    }

    /** One tile as straight-alpha ARGB; transparent where nothing is drawn. */
    public BufferedImage render(LayerSnapshot layer, Style style, TileCoord tile, int pixelRatio, Scope scope) {
        return render(layer, style, PixelWindow.of(tile, pixelRatio), scope);
    }

    /** Any block of pixels; the same pixels as in tiles. */
    public BufferedImage render(LayerSnapshot layer, Style style, PixelWindow window, Scope scope) {
        return draw(layer, style, window, scope).image;
    }

    /** The same with the digest of the labels. */
    public Picture draw(LayerSnapshot layer, Style style, PixelWindow window, Scope scope) {
        Canvas canvas = new Canvas(window);
        Drawing drawing = drawing(layer, window, scope);
        List<ActiveRules> parts = parts(layer, style, window, scope);
        parts.stream().filter(ActiveRules::drawShapes).forEach(rules -> shapes(canvas, rules, drawing, scope));
        long digest = Picture.NO_LABELS;
        List<ActiveRules> texts =
                parts.stream().filter(ActiveRules::writeLabels).toList();
        if (!texts.isEmpty()) {
            Labels labels = new Labels(canvas, glyphs);
            List<Labels.Placed> placed = place(labels, canvas, new Texts(texts, drawing), scope);
            labels.paint(placed);
            digest = Labels.digest(placed);
        }
        return new Picture(canvas.image, digest);
    }

    /** The digest that a picture would have, without painting it. */
    public long labels(LayerSnapshot layer, Style style, PixelWindow window, Scope scope) {
        List<ActiveRules> texts = parts(layer, style, window, scope).stream()
                .filter(ActiveRules::writeLabels)
                .toList();
        if (texts.isEmpty()) {
            return Picture.NO_LABELS;
        }
        Canvas canvas = new Canvas(window);
        return Labels.digest(
                place(new Labels(canvas, glyphs), canvas, new Texts(texts, drawing(layer, window, scope)), scope));
    }

    private static Drawing drawing(LayerSnapshot layer, PixelWindow window, Scope scope) {
        return new Drawing(layer, scope, window.metresPerPixel() * window.pixelRatio());
    }

    private static List<ActiveRules> parts(LayerSnapshot layer, Style style, PixelWindow window, Scope scope) {
        double scale = scaleDenominator(window.z());
        return style.featureTypeStyles().stream()
                .map(part ->
                        part.rules().stream().filter(r -> r.isActiveAt(scale)).toList())
                .filter(rules -> !rules.isEmpty())
                .map(rules -> new ActiveRules(rules, layer, scope))
                .toList();
    }

    private void shapes(Canvas canvas, ActiveRules rules, Drawing drawing, Scope scope) {
        LayerSnapshot layer = rules.layer();
        ShapePainter painter = new ShapePainter(canvas, layer, () -> anchors(layer));
        Bounds bounds = canvas.window
                .boundsMercator()
                .expandedBy((rules.reachPx(drawing) * canvas.window.pixelRatio() + 1) * canvas.window.metresPerPixel());
        layer.forEachIn(bounds, scope, row -> {
            painter.at(row);
            for (Parameter<Symbolizer> symbolizer : rules.of(row)) {
                symbolizer.at(drawing, row).accept(painter);
            }
        });
    }

    private LabelAnchors anchors(LayerSnapshot layer) {
        return anchors.computeIfAbsent(layer, LabelAnchors::new);
    }

    /** The parts of a style that write labels, at least one. */
    private record Texts(List<ActiveRules> parts, Drawing drawing) {

        LayerSnapshot layer() {
            return parts.get(0).layer();
        }
    }

    private List<Labels.Placed> place(Labels labels, Canvas canvas, Texts texts, Scope scope) {
        LayerSnapshot layer = texts.layer();
        LabelSource source = new LabelSource(canvas, layer, anchors(layer));
        double reach = texts.parts.stream()
                .mapToDouble(rules -> rules.labelReachPx(texts.drawing))
                .max()
                .orElse(0);
        return labels.place(
                (within, butNotIn) -> {
                    LabelSource.Ground ground = source.ground(within, butNotIn);
                    for (ActiveRules rules : texts.parts) {
                        layer.forEachIn(ground.bounds(), scope, row -> {
                            int order = 0;
                            for (Parameter<Symbolizer> symbolizer : rules.of(row)) {
                                if (symbolizer.at(texts.drawing, row) instanceof TextSymbolizer text) {
                                    source.add(row, text, order++, ground, labels);
                                }
                            }
                        });
                    }
                },
                reach);
    }
}
