// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.render.Colours.Eye;
import org.gridkeeper.engine.style.Mark;
import org.gridkeeper.engine.style.Style;
import org.gridkeeper.engine.style.Symbolizer.PointSymbolizer;
import org.gridkeeper.engine.style.Symbolizer.TextSymbolizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels and marks of every house style can be read on their grounds, and classes told apart by all eyes. */
class LegibilityTest {

    private static final TileRenderer RENDERER = new TileRenderer(Fonts.load());
    private static final List<String> LEVELS = List.of("red", "orange", "yellow", "blue");

    static Stream<String> themes() {
        return HouseStyles.THEMES.stream();
    }

    /** WCAG 2.2: 4.5 for text (AA); 7 (AAA) on walls and in print. */
    private static double leastForText(String theme) {
        return theme.equals("dark") || theme.equals("contrast") ? 7 : 4.5;
    }

    @ParameterizedTest
    @MethodSource("themes")
    void letters_stand_out_from_their_rims(String theme) {
        for (String layer : HouseStyles.layers()) {
            Style style = HouseStyles.read(layer, theme);
            HouseStyles.symbolizers(style, TextSymbolizer.class).forEach(text -> {
                assertNotNull(text.halo(), layer);
                double contrast =
                        Colours.contrast(text.fill().argb(), text.halo().argb());
                assertTrue(
                        contrast >= leastForText(theme), () -> "%s %s: %.2f".formatted(layer, text.label(), contrast));
            });
        }
    }

    /** WCAG 2.2, 1.4.11: the fill or the rim of a mark has 3 against what is beside it. */
    @ParameterizedTest
    @MethodSource("themes")
    void marks_stand_out_from_every_ground(String theme) {
        for (String layer : HouseStyles.layers()) {
            HouseStyles.symbolizers(HouseStyles.read(layer, theme), PointSymbolizer.class)
                    .map(HouseStyles::mark)
                    .filter(mark -> mark.fill() != null && mark.fill().argb() >>> 24 == 255)
                    .forEach(mark -> {
                        for (int ground : HouseStyles.grounds(theme)) {
                            double contrast = Math.max(
                                    Colours.contrast(mark.fill().argb(), ground),
                                    mark.stroke() == null
                                            ? 1
                                            : Colours.contrast(mark.stroke().argb(), ground));
                            assertTrue(
                                    contrast >= 3,
                                    () -> "%s #%06x on #%06x: %.2f"
                                            .formatted(layer, mark.fill().argb() & 0xFFFFFF, ground, contrast));
                        }
                    });
        }
    }

    /** What the middle of a zone of each level looks like on residential land. */
    private static int[] zones(String theme) {
        Scene scene = Scene.of(15, "zones", Kind.ZONE, GeometryKind.POLYGON, "level");
        for (int i = 0; i < LEVELS.size(); i++) {
            scene.add(Scene.box(64 * i, 0, 64, 256), "level", LEVELS.get(i));
        }
        BufferedImage image =
                RENDERER.render(scene.build(), HouseStyles.read("zones", theme), Scene.tile(15), 1, Scope.all());
        int ground = HouseStyles.colour(theme, "residential");
        // Beside the numeral, which stands in the middle.
        return LEVELS.stream()
                .mapToInt(level -> Colours.over(image.getRGB(64 * LEVELS.indexOf(level) + 32, 40), ground))
                .toArray();
    }

    @ParameterizedTest
    @EnumSource(Eye.class)
    void levels_are_told_apart_and_grow_lighter_for_colour_blind_eyes(Eye eye) {
        for (String theme : List.of("colorblind", "contrast")) {
            int[] zones = zones(theme);
            for (int i = 0; i < zones.length; i++) {
                for (int j = i + 1; j < zones.length; j++) {
                    double difference = eye.difference(zones[i], zones[j]);
                    int[] pair = {i, j};
                    assertTrue(
                            difference >= (theme.equals("contrast") ? 6 : 10),
                            () -> "%s %s: levels %d and %d: %.1f".formatted(theme, eye, pair[0], pair[1], difference));
                }
                int at = i;
                assertTrue(
                        i == 0 || eye.lightness(zones[i]) > eye.lightness(zones[i - 1]) + 2,
                        () -> "%s %s: level %d is not lighter".formatted(theme, eye, at));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"entities", "risk-points", "components", "resources", "incidents"})
    void marks_of_one_shape_are_told_apart_by_all_eyes(String layer) {
        for (String theme : List.of("colorblind", "contrast")) {
            Map<Mark.Shape, List<Integer>> byShape = new HashMap<>();
            marks(layer, theme)
                    .forEach(mark -> byShape.computeIfAbsent(mark.shape(), s -> new ArrayList<>())
                            .add(mark.fill().argb()));
            byShape.forEach((shape, colours) -> {
                List<Integer> different = colours.stream().distinct().toList();
                assertTrue(different.size() == colours.size(), () -> "%s %s %s twice".formatted(theme, layer, shape));
                for (Eye eye : Eye.values()) {
                    assertApart(different, eye, "%s %s %s %s".formatted(theme, layer, shape, eye));
                }
            });
        }
    }

    private static void assertApart(List<Integer> colours, Eye eye, String message) {
        for (int i = 0; i < colours.size(); i++) {
            for (int j = 0; j < i; j++) {
                double difference = eye.difference(colours.get(i), colours.get(j));
                assertTrue(difference >= 12, () -> message + ": " + difference);
            }
        }
    }

    /** One for each class, as in the closest zooms. */
    private static List<Mark> marks(String layer, String theme) {
        Map<String, Mark> marks = new HashMap<>();
        HouseStyles.read(layer, theme).featureTypeStyles().stream()
                .flatMap(part -> part.rules().stream())
                .filter(rule -> rule.isActiveAt(TileRenderer.scaleDenominator(18)))
                .forEach(rule -> rule.symbolizers().forEach(symbolizer -> {
                    if (symbolizer.sample() instanceof PointSymbolizer point
                            && HouseStyles.mark(point).fill().argb() >>> 24 == 255) {
                        marks.put(rule.title(), HouseStyles.mark(point));
                    }
                }));
        return List.copyOf(marks.values());
    }

    @Test
    void a_wall_has_larger_letters_and_marks_than_a_desk() {
        for (String layer : HouseStyles.layers()) {
            List<Double> desk = sizes(layer, "default");
            List<Double> wall = sizes(layer, "dark");
            for (int i = 0; i < desk.size(); i++) {
                int at = i;
                assertTrue(wall.get(i) >= 1.3 * desk.get(i), () -> layer + ' ' + wall.get(at));
            }
        }
    }

    private static List<Double> sizes(String layer, String theme) {
        Style style = HouseStyles.read(layer, theme);
        return Stream.concat(
                        HouseStyles.symbolizers(style, TextSymbolizer.class)
                                .map(text -> text.font().size()),
                        HouseStyles.symbolizers(style, PointSymbolizer.class)
                                .map(point -> point.graphic().size()))
                .toList();
    }
}
