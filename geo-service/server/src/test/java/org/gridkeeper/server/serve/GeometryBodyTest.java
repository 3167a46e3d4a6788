// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridkeeper.engine.index.GeometryKind;
import org.gridkeeper.server.catalogue.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class GeometryBodyTest {

    private static List<Problems.Problem> problems(GeometryKind kind, String json) {
        Problems problems = new Problems();
        var unused = new GeometryBody(kind).read(JsonMapper.shared().readTree(json), problems);
        return problems.list();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT | {\"type\":\"Point\",\"coordinates\":[31.2,121.4]} | are they swapped?",
                "POINT | {\"type\":\"Point\",\"coordinates\":[500000,4000000]} | is no place in degrees",
                "POINT | {\"type\":\"Point\",\"coordinates\":[1e999,1]} | is no place in degrees",
                "POINT | {\"type\":\"Point\",\"coordinates\":[\"1\",\"2\"]} | two numbers",
                "POINT | {\"type\":\"Point\",\"coordinates\":[]} | two numbers",
                "POINT | {\"type\":\"Point\",\"coordinates\":[0,0]} | unknown place",
                "POINT | {\"type\":\"LineString\",\"coordinates\":[[1,1],[2,2]]} | the layer takes Point",
                "POINT | {\"type\":\"GeometryCollection\",\"geometries\":[]} | a geometry is a Point",
                "POINT | null | a geometry is a Point",
                "LINE | {\"type\":\"LineString\",\"coordinates\":[[1,1]]} | two points or more",
                "LINE | {\"type\":\"LineString\",\"coordinates\":[[1,1],[1,1]]} | not valid",
                "POLYGON | {\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0]]]} | four points or more",
                "POLYGON | {\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,0],[1,1],[0,1]]]} | the last the same as",
                "POLYGON | {\"type\":\"Polygon\",\"coordinates\":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]} | at [1.0, 1.0]",
                "POLYGON | {\"type\":\"Polygon\",\"coordinates\":[]} | none of them empty",
                "NONE | {\"type\":\"Point\",\"coordinates\":[1,1]} | have no place"
            })
    void what_cannot_be_taken_is_told_with_what_would_be_right(GeometryKind kind, String json, String said) {
        assertThat(problems(kind, json)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("geometry");
            assertThat(problem.reason()).contains(said);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT | {\"type\":\"Point\",\"coordinates\":[121.4,31.2,15]}",
                "POINT | {\"type\":\"MultiPoint\",\"coordinates\":[[1,1],[2,2]]}",
                "LINE | {\"type\":\"MultiLineString\",\"coordinates\":[[[1,1],[2,2]]]}",
                "POLYGON |"
                        + " {\"type\":\"Polygon\",\"coordinates\":[[[0,0],[9,0],[9,9],[0,0]],[[5,1],[8,1],[8,4],[5,1]]]}",
                "POLYGON | {\"type\":\"MultiPolygon\",\"coordinates\":[[[[0,0],[1,0],[1,1],[0,0]]]]}",
                "NONE | null"
            })
    void what_fits_is_taken(GeometryKind kind, String json) {
        assertThat(problems(kind, json)).isEmpty();
    }

    @Test
    void a_geometry_of_too_many_points_is_refused_before_it_is_built() {
        String points = "[1,1],".repeat(100_001);
        String json = "{\"type\":\"MultiPoint\",\"coordinates\":[" + points + "[1,1]]}";
        assertThat(problems(GeometryKind.POINT, json).get(0).reason()).contains("more than 100000 points");
        assertThat(problems(GeometryKind.POINT, json).get(0).value()).hasSizeLessThan(210);
    }
}
