// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.engine.style;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridkeeper.engine.index.Field;
import org.gridkeeper.engine.index.FieldType;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.engine.index.Kind;
import org.gridkeeper.engine.index.LayerBuilder;
import org.gridkeeper.engine.index.LayerSchema;
import org.gridkeeper.engine.index.LayerSnapshot;
import org.gridkeeper.engine.index.Scope;
import org.gridkeeper.engine.index.Sensitivity;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class ConditionTest {

    private static final LayerSnapshot LAYER = layer();

    private static LayerSnapshot layer() {
        LayerBuilder builder = new LayerBuilder(new LayerSchema(
                "t",
                Kind.CELL,
                GeometryKind.POINT,
                List.of(
                        Field.of("class", FieldType.TEXT),
                        Field.of("floors", FieldType.INTEGER),
                        Field.of("score", FieldType.REAL),
                        Field.of("at", FieldType.TIME),
                        new Field("hazard", FieldType.INTEGER, Sensitivity.INTERNAL))));
        var place = new GeometryFactory().createPoint(new Coordinate(111, 35));
        builder.add("a", place, "", Map.of("class", "0101", "floors", 3L, "score", 0.5, "hazard", 1L));
        builder.add(
                "b", place, "", Map.of("class", "0203", "floors", 18L, "at", Instant.parse("2026-01-02T00:00:00Z")));
        builder.add("c", place, "", Map.of("score", -1.0));
        return builder.build();
    }

    private static void assertTakes(String ids, String filter) {
        assertTakes(ids, filter, Scope.all());
    }

    private static void assertTakes(String ids, String filter, Scope scope) {
        String sld = "<StyledLayerDescriptor version='1.0.0' xmlns='http://www.opengis.net/sld'"
                + " xmlns:o='http://www.opengis.net/ogc'><NamedLayer><UserStyle><FeatureTypeStyle><Rule><o:Filter>"
                + filter.replaceAll("<(/?)", "<$1o:")
                + "</o:Filter></Rule></FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>";
        var condition = SldReader.read(new ByteArrayInputStream(sld.getBytes(StandardCharsets.UTF_8)), "t")
                .featureTypeStyles()
                .get(0)
                .rules()
                .get(0)
                .condition()
                .compile(LAYER, scope);
        assertEquals(
                ids,
                IntStream.range(0, LAYER.size())
                        .filter(condition)
                        .mapToObj(LAYER::id)
                        .collect(Collectors.joining()));
    }

    private static String is(String operator, String property, String literal) {
        return "<PropertyIs%1$s><PropertyName>%2$s</PropertyName><Literal>%3$s</Literal></PropertyIs%1$s>"
                .formatted(operator, property, literal);
    }

    @Test
    void text_numbers_and_times_compare_by_their_type() {
        assertTakes("a", is("EqualTo", "class", "0101"));
        assertTakes("b", is("NotEqualTo", "class", "0101"));
        assertTakes("b", is("GreaterThan", "class", "0101"));
        assertTakes("a", is("LessThan", "floors", "18"));
        assertTakes("ab", is("LessThanOrEqualTo", "floors", "18"));
        assertTakes("ac", is("GreaterThanOrEqualTo", "score", "-1"));
        assertTakes("b", is("GreaterThan", "at", "2026-01-01T00:00:00Z"));
        assertTakes("", is("EqualTo", "floors", "three"));
    }

    @Test
    void what_is_absent_compares_to_nothing_and_is_null() {
        assertTakes("", is("NotEqualTo", "nowhere", "1"));
        assertTakes("abc", "<PropertyIsNull><PropertyName>nowhere</PropertyName></PropertyIsNull>");
        assertTakes("c", "<PropertyIsNull><PropertyName>class</PropertyName></PropertyIsNull>");
    }

    @Test
    void a_field_that_the_scope_may_not_see_is_absent() {
        assertTakes("a", is("EqualTo", "hazard", "1"));
        assertTakes("", is("EqualTo", "hazard", "1"), Scope.open(0));
        assertTakes("abc", "<PropertyIsNull><PropertyName>hazard</PropertyName></PropertyIsNull>", Scope.open(0));
    }

    @Test
    void patterns_ranges_and_logic() {
        String like = "<PropertyIsLike wildCard='*' singleChar='?' escape='!'><PropertyName>class</PropertyName>"
                + "<Literal>%s</Literal></PropertyIsLike>";
        assertTakes("a", like.formatted("01*"));
        assertTakes("ab", like.formatted("0?0?"));
        assertTakes("", like.formatted("01!*"));
        assertTakes(
                "a",
                "<PropertyIsBetween><PropertyName>floors</PropertyName><LowerBoundary><Literal>1</Literal></LowerBoundary>"
                        + "<UpperBoundary><Literal>3</Literal></UpperBoundary></PropertyIsBetween>");
        String a = is("EqualTo", "class", "0101");
        String b = is("EqualTo", "class", "0203");
        assertTakes("ab", "<Or>" + a + b + "</Or>");
        assertTakes("", "<And>" + a + b + "</And>");
        assertTakes("bc", "<Not>" + a + "</Not>");
    }
}
