// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleSupplier;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import org.gridkeeper.engine.index.Column;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.style.Drawing;
import org.gridkeeper.engine.style.Parameter;
import org.gridkeeper.engine.style.Rule;
import org.gridkeeper.engine.style.Symbolizer;
import org.gridkeeper.engine.style.Symbolizer.LineSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.PointSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.PolygonSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.RasterSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.TextSymbolizer;
import org.jspecify.annotations.Nullable;

/** The rules of a FeatureTypeStyle that hold at one scale, ready for the rows of one snapshot. For one thread. */
final class ActiveRules {

    /** Texts of a field up to which it is worth while to remember what the rules make of each. */
    private static final int MOST_CODES = 4_096;

    private final List<Rule> rules;
    private final LayerSnapshot layer;
    private final IntPredicate[] conditions;
    private final Column.@Nullable TextColumn decisive;
    /** What the rules make of a text of the decisive column, by its code + 1. */
    private final @Nullable List<Parameter<Symbolizer>>[] known;

    @SuppressWarnings({"unchecked", "rawtypes"})
    ActiveRules(List<Rule> rules, LayerSnapshot layer, Scope scope) {
        this.rules = rules;
        this.layer = layer;
        this.conditions =
                rules.stream().map(r -> r.condition().compile(layer, scope)).toArray(IntPredicate[]::new);
        this.decisive = findDecisive(rules, layer);
        this.known = new List[decisive == null ? 0 : decisive.dictionary().size() + 1];
    }

    /** The one column of few texts that all filters look at and nothing else. */
    private static Column.@Nullable TextColumn findDecisive(List<Rule> rules, LayerSnapshot layer) {
        Set<String> names = new TreeSet<>();
        rules.forEach(r -> r.condition().addProperties(names));
        boolean one =
                names.size() == 1 && rules.stream().noneMatch(r -> r.condition().looksAtPlace());
        return one
                        && layer.findColumn(names.iterator().next()).orElse(null) instanceof Column.TextColumn text
                        && text.dictionary().size() <= MOST_CODES
                ? text
                : null;
    }

    boolean drawShapes() {
        return anySymbolizer(false);
    }

    boolean writeLabels() {
        return anySymbolizer(true);
    }

    private boolean anySymbolizer(boolean text) {
        return rules.stream()
                .flatMap(r -> r.symbolizers().stream())
                .anyMatch(s -> s.sample() instanceof TextSymbolizer == text);
    }

    LayerSnapshot layer() {
        return layer;
    }

    /** The symbolizers of a row, in the order of the rules; those of else-rules when no other takes it. */
    List<Parameter<Symbolizer>> of(int row) {
        if (decisive == null) {
            return decide(row);
        }
        int at = decisive.code(row) + 1;
        List<Parameter<Symbolizer>> decided = known[at];
        if (decided == null) {
            decided = decide(row);
            known[at] = decided;
        }
        return decided;
    }

    private List<Parameter<Symbolizer>> decide(int row) {
        List<Parameter<Symbolizer>> decided = new ArrayList<>();
        boolean taken = false;
        for (int i = 0; i < conditions.length; i++) {
            Rule rule = rules.get(i);
            if (!rule.elseFilter() && conditions[i].test(row)) {
                taken = true;
                decided.addAll(rule.symbolizers());
            }
        }
        for (int i = 0; i < conditions.length && !taken; i++) {
            if (rules.get(i).elseFilter()) {
                decided.addAll(rules.get(i).symbolizers());
            }
        }
        return decided;
    }

    /** How far beyond its box a feature may be painted, labels left aside, in pixels of pixel ratio 1. */
    double reachPx(Drawing drawing) {
        return most(rules, drawing::mostPixelsPerMetre, new ShapeReach());
    }

    /** How far from its place any part of a label may be, moved or not, in pixels of pixel ratio 1. */
    double labelReachPx(Drawing drawing) {
        return most(rules, drawing::mostPixelsPerMetre, new LabelReach());
    }

    /** How far from its box a feature can change more of a picture than labels. */
    static double symbolReachPx(List<Rule> rules, DoubleSupplier mostPixelsPerMetre) {
        return most(rules, mostPixelsPerMetre, new ShapeReach());
    }

    /**
     * How far from its box a feature can change a picture, labels that give way or come back included.
     *
     * @param rules all that write at the scale, since labels of all of them give way to one another
     */
    static double influencePx(List<Rule> rules, DoubleSupplier mostPixelsPerMetre) {
        double reach = most(rules, mostPixelsPerMetre, new LabelReach());
        double moved =
                most(rules, mostPixelsPerMetre, new OfTexts(s -> s.options().maxDisplacement()));
        double apart = most(rules, mostPixelsPerMetre, new OfTexts(Label::apart));
        // From a label to one it overlaps; when one of them may move, to one that such a label overlaps.
        double labels = (moved > 0 ? 5 : 3) * reach + 2 * apart;
        return Math.max(symbolReachPx(rules, mostPixelsPerMetre), reach > 0 ? labels : 0);
    }

    private static double most(List<Rule> rules, DoubleSupplier mostPixelsPerMetre, Symbolizer.Visitor<Double> reach) {
        return rules.stream()
                .flatMap(r -> r.symbolizers().stream())
                .mapToDouble(s -> s.largest(mostPixelsPerMetre).accept(reach))
                .max()
                .orElse(0);
    }

    private static final class ShapeReach implements Symbolizer.Visitor<Double> {
        @Override
        public Double polygon(PolygonSymbolizer s) {
            return Math.hypot(s.displacementX(), s.displacementY())
                    + (s.stroke() == null ? 0 : s.stroke().reach());
        }

        @Override
        public Double line(LineSymbolizer s) {
            // A corner of an offset line is at most twice as far.
            return 2 * Math.abs(s.offset()) + s.stroke().reach();
        }

        @Override
        public Double point(PointSymbolizer s) {
            return s.graphic().reach();
        }

        @Override
        public Double text(TextSymbolizer s) {
            return 0.0;
        }

        @Override
        public Double raster(RasterSymbolizer s) {
            return 0.0;
        }
    }

    /** A measure of labels; 0 of all else. */
    private static class OfTexts implements Symbolizer.Visitor<Double> {
        private final ToDoubleFunction<TextSymbolizer> measure;

        OfTexts(ToDoubleFunction<TextSymbolizer> measure) {
            this.measure = measure;
        }

        @Override
        public Double polygon(PolygonSymbolizer s) {
            return 0.0;
        }

        @Override
        public Double line(LineSymbolizer s) {
            return 0.0;
        }

        @Override
        public Double point(PointSymbolizer s) {
            return 0.0;
        }

        @Override
        public Double text(TextSymbolizer s) {
            return measure.applyAsDouble(s);
        }

        @Override
        public Double raster(RasterSymbolizer s) {
            return 0.0;
        }
    }

    /** How far from its place any part of a label may be. */
    private static final class LabelReach extends OfTexts {
        LabelReach() {
            super(LabelReach::of);
        }

        private static double of(TextSymbolizer s) {
            double along = s.placement().along() ? LabelPlacer.REACH : 0;
            double moved = s.options().maxDisplacement();
            // Moved along a line a label may also turn about its middle.
            return LabelPlacer.REACH
                    + moved
                    + (moved > 0 ? along : 0)
                    + Math.max(0, s.options().spaceAround())
                    + 1;
        }
    }
}
