// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.style.FeatureTypeStyle;
import org.gridkeeper.engine.style.Rule;
import org.gridkeeper.engine.style.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DerivedSceneTest {

    private static final String NUMBERS = Slds.rules(rule("Less", 10) + rule("GreaterThanOrEqualTo", 10));

    private static String rule(String comparison, int literal) {
        String name = comparison.equals("Less") ? "PropertyIsLessThan" : "PropertyIs" + comparison;
        return "<Rule><Title>t</Title><ogc:Filter><ogc:" + name
                + "><ogc:PropertyName>depth</ogc:PropertyName><ogc:Literal>" + literal + "</ogc:Literal></ogc:" + name
                + "></ogc:Filter><LineSymbolizer><Stroke/></LineSymbolizer></Rule>";
    }

    /** In each of the scenes and each part of the style, every rule that holds there has a feature to draw. */
    private static void assertEveryRuleShown(Map<Integer, LayerSnapshot> scenes, Style style) {
        assertFalse(scenes.isEmpty());
        scenes.forEach((z, scene) -> {
            for (FeatureTypeStyle part : style.featureTypeStyles()) {
                List<Rule> rules = part.rules().stream()
                        .filter(rule -> rule.isActiveAt(TileRenderer.scaleDenominator(z)))
                        .toList();
                for (Rule rule : rules) {
                    boolean shown = IntStream.range(0, scene.size())
                            .anyMatch(row -> rule.elseFilter()
                                    ? rules.stream().noneMatch(other -> !other.elseFilter() && takes(other, scene, row))
                                    : takes(rule, scene, row));
                    assertTrue(shown, () -> "z " + z + ": " + rule.title());
                }
            }
        });
    }

    private static boolean takes(Rule rule, LayerSnapshot scene, int row) {
        return rule.condition().compile(scene, Scope.all()).test(row);
    }

    static List<Path> files() throws IOException {
        return StyleFilesTest.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_layer_that_nobody_drew_a_scene_for_shows_every_rule_of_its_style(Path file) throws IOException {
        String sld = Files.readString(file);
        Style style = Slds.read(sld);
        assertEveryRuleShown(StyleScenes.of("unheard-of", style, sld), style);
    }

    @Test
    void numbers_stand_on_both_sides_of_each_threshold() {
        Style style = Slds.read(NUMBERS);
        Map<Integer, LayerSnapshot> scenes = StyleScenes.of("unheard-of", style, NUMBERS);
        assertEquals(Set.of(18), scenes.keySet());
        assertEveryRuleShown(scenes, style);
    }
}
