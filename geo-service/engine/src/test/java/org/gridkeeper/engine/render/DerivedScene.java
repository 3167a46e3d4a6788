// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.style.Parameter;
import org.gridkeeper.engine.style.Rule;
import org.gridkeeper.engine.style.Style;
import org.gridkeeper.engine.style.Symbolizer;
import org.gridkeeper.engine.style.Symbolizer.LineSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.PolygonSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.TextSymbolizer;

/**
 * Scenes made from a style alone: rows of polygons, lines or points, as its symbolizers ask for, whose properties take the
 * literals of its filters in turn, and one picture for each range of zooms in which the same rules hold.
 */
final class DerivedScene {

    private static final int MOST_FEATURES = 600;
    private static final Pattern COMPARISON = Pattern.compile(
            "<(?:\\w+:)?PropertyIs(\\w+)([^>]*)>\\s*<(?:\\w+:)?PropertyName>\\s*(.*?)\\s*</(.*?)</(?:\\w+:)?PropertyIs\\1>",
            Pattern.DOTALL);
    private static final Pattern LITERAL =
            Pattern.compile("<(?:\\w+:)?Literal>\\s*(.*?)\\s*</(?:\\w+:)?Literal>", Pattern.DOTALL);
    private static final Pattern WILD_CARD = Pattern.compile("wildCard=\"(.)\"");

    private final Style style;
    /** By property: what its filters compare it with, and something that none of them knows. */
    private final Map<String, List<Object>> values = new TreeMap<>();

    private DerivedScene(Style style, String sld) {
        this.style = style;
        Map<String, TreeSet<String>> literals = new TreeMap<>();
        TreeSet<String> ordered = new TreeSet<>();
        Matcher comparison = COMPARISON.matcher(sld);
        while (comparison.find()) {
            String property = comparison.group(3);
            TreeSet<String> known = literals.computeIfAbsent(property, p -> new TreeSet<>());
            Matcher wildCard = WILD_CARD.matcher(comparison.group(2));
            String many = wildCard.find() ? wildCard.group(1) : "";
            Matcher literal = LITERAL.matcher(comparison.group(4));
            while (literal.find()) {
                known.add(literal.group(1).replace(many, ""));
            }
            if (comparison.group(1).matches("Less.*|Greater.*|Between")) {
                ordered.add(property);
            }
        }
        literals.forEach((property, known) ->
                values.put(property, ordered.contains(property) ? aroundEach(known) : eachAndAnother(known)));
    }

    /** By property, what the filters of a style ask for and something that none of them knows. */
    static Map<String, List<Object>> valuesOf(Style style, String sld) {
        return new DerivedScene(style, sld).values;
    }

    /** What the style draws, as its symbolizers say. */
    static GeometryKind geometryOf(Style style, String sld) {
        return new DerivedScene(style, sld).geometry();
    }

    static Map<Integer, LayerSnapshot> of(String layer, Style style, String sld) {
        DerivedScene scene = new DerivedScene(style, sld);
        Map<Integer, LayerSnapshot> scenes = new LinkedHashMap<>();
        for (int z = 8; z <= 18; z++) {
            if (!scene.rules(z).isEmpty() && (z == 18 || !scene.rules(z).equals(scene.rules(z + 1)))) {
                scenes.put(z, scene.at(z, layer));
            }
        }
        return scenes;
    }

    private List<Rule> rules(int z) {
        double scale = TileRenderer.scaleDenominator(z);
        return style.featureTypeStyles().stream()
                .flatMap(part -> part.rules().stream())
                .filter(rule -> rule.isActiveAt(scale))
                .toList();
    }

    private static List<Object> eachAndAnother(TreeSet<String> known) {
        List<Object> all = new ArrayList<>(known);
        all.add("unheard_of");
        return all;
    }

    private static List<Object> aroundEach(TreeSet<String> known) {
        List<Object> all = new ArrayList<>();
        for (String literal : known) {
            if (literal.contains("T")) {
                Instant time = Instant.parse(literal);
                all.addAll(List.of(time.minus(Duration.ofHours(1)), time, time.plus(Duration.ofHours(1))));
            } else {
                double number = Double.parseDouble(literal);
                double step = Math.max(Math.abs(number) / 1000, 1e-6);
                all.addAll(List.of(number - step, number, number + step));
            }
        }
        return all;
    }

    private LayerSnapshot at(int z, String layer) {
        List<String> labels = parameters()
                .filter(symbolizer -> symbolizer.sample() instanceof TextSymbolizer)
                .flatMap(text -> text.properties().stream())
                .filter(property -> !values.containsKey(property))
                .distinct()
                .toList();
        List<String> fields = new ArrayList<>(labels);
        values.forEach((property, all) -> fields.add(property + type(all.get(0))));
        GeometryKind geometry = geometry();
        Scene scene = Scene.of(z, layer, Kind.OTHER, geometry, fields.toArray(String[]::new));
        int combinations =
                values.values().stream().mapToInt(List::size).reduce(1, (a, b) -> Math.min(MOST_FEATURES, a * b));
        int across = (int) Math.ceil(Math.sqrt(Math.max(9, combinations)));
        double side = 240.0 / across;
        for (int i = 0; i < across * across; i++) {
            List<Object> properties = new ArrayList<>();
            for (String label : labels) {
                properties.addAll(List.of(label, "名 " + (i + 1)));
            }
            int stride = 1;
            for (Map.Entry<String, List<Object>> property : values.entrySet()) {
                List<Object> all = property.getValue();
                properties.addAll(List.of(property.getKey(), all.get(i / stride % all.size())));
                stride *= all.size();
            }
            scene.add(shape(geometry, 8 + i % across * side, 8 + i / across * side, side), properties.toArray());
        }
        return scene.build();
    }

    private static String type(Object value) {
        return value instanceof Instant ? ":time" : value instanceof Double ? ":real" : "";
    }

    private Stream<Parameter<Symbolizer>> parameters() {
        return style.featureTypeStyles().stream()
                .flatMap(part -> part.rules().stream())
                .flatMap(rule -> rule.symbolizers().stream());
    }

    private Stream<Symbolizer> symbolizers(Class<? extends Symbolizer> kind) {
        return parameters().map(symbolizer -> symbolizer.sample()).filter(kind::isInstance);
    }

    private GeometryKind geometry() {
        if (symbolizers(PolygonSymbolizer.class).findAny().isPresent()) {
            return GeometryKind.POLYGON;
        }
        return symbolizers(LineSymbolizer.class).findAny().isPresent() ? GeometryKind.LINE : GeometryKind.POINT;
    }

    private static String shape(GeometryKind kind, double x, double y, double side) {
        return switch (kind) {
            case POINT -> "POINT(%s %s)".formatted(x + side / 2, y + side / 2);
            case LINE ->
                "LINESTRING(%s %s,%s %s,%s %s)"
                        .formatted(x, y + side * 0.7, x + side / 2, y + side * 0.3, x + side * 0.85, y + side * 0.6);
            case POLYGON -> Scene.box(x, y, side * 0.85, side * 0.85);
            case NONE -> throw new IllegalArgumentException("nothing to draw");
        };
    }
}
