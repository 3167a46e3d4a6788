// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.style.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules make of a row is the same, whether it was remembered of another row or decided anew. */
class ActiveRulesTest {

    private static final String[] CLASSES = {"a", "b", "c", "d"};
    private static final String FILL = "<PolygonSymbolizer><Fill/></PolygonSymbolizer>";

    private static LayerSnapshot layer() {
        Random random = new Random(5);
        Scene scene = Scene.of(15, "t", Kind.OTHER, GeometryKind.POINT, "class", "rank:integer");
        for (int i = 0; i < 200; i++) {
            String place = "POINT(%d %d)".formatted(random.nextInt(256), random.nextInt(256));
            if (i % 5 == 0) {
                scene.add(place, "rank", (long) i);
            } else {
                scene.add(place, "class", CLASSES[random.nextInt(CLASSES.length)], "rank", (long) i);
            }
        }
        return scene.build();
    }

    private static String is(String property, String value) {
        return "<ogc:PropertyIsEqualTo><ogc:PropertyName>%s</ogc:PropertyName><ogc:Literal>%s</ogc:Literal></ogc:PropertyIsEqualTo>"
                .formatted(property, value);
    }

    private static String rule(String filter) {
        return "<Rule><ogc:Filter>" + filter + "</ogc:Filter>" + FILL + "</Rule>";
    }

    private static void assertSame(String rules) {
        LayerSnapshot layer = layer();
        List<Rule> read =
                Slds.read(Slds.rules(rules)).featureTypeStyles().get(0).rules();
        ActiveRules remembering = new ActiveRules(read, layer, Scope.all());
        for (int row = 0; row < layer.size(); row++) {
            assertEquals(new ActiveRules(read, layer, Scope.all()).of(row), remembering.of(row), "row " + row);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"class", "rank", "nothing"})
    void rules_of_one_property(String property) {
        assertSame(rule(is(property, "a"))
                + rule("<ogc:Not>" + is(property, "b") + "</ogc:Not>")
                + rule("<ogc:PropertyIsNull><ogc:PropertyName>" + property + "</ogc:PropertyName></ogc:PropertyIsNull>")
                + "<Rule><ElseFilter/>" + FILL + "</Rule>");
    }

    @Test
    void rules_of_two_properties_or_of_a_place() {
        assertSame(rule(is("class", "a")) + rule(is("rank", "7")) + "<Rule><ElseFilter/>" + FILL + "</Rule>");
        String box =
                "<ogc:BBOX><ogc:PropertyName>geom</ogc:PropertyName><gml:Box xmlns:gml=\"http://www.opengis.net/gml\""
                        + " srsName=\"EPSG:3857\"><gml:coordinates>%s</gml:coordinates></gml:Box></ogc:BBOX>";
        double x = layer().shapes().pointX(100);
        double y = layer().shapes().pointY(100);
        String places = "%f,%f %f,%f".formatted(x - 300, y - 300, x + 300, y + 300);
        assertSame(
                rule(is("class", "a")) + rule("<ogc:And>" + is("class", "b") + box.formatted(places) + "</ogc:And>"));
    }

    @Test
    void rules_without_filters_take_every_row() {
        assertSame("<Rule>" + FILL + "</Rule><Rule><ElseFilter/>" + FILL + "</Rule>");
    }
}
