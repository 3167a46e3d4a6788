// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeoJsonReaderTest extends TextReaderContract {

    static String feature(String name, int i) {
        return "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[114.%d,30.%d]},\"properties\":{\"name\":\"%s\"}}"
                .formatted(i, i, name);
    }

    @Override
    FeatureReader reader() {
        return new GeoJsonReader();
    }

    @Override
    String text(List<String> names) {
        List<String> features = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            features.add(feature(names.get(i), 5 + i));
        }
        return "{\"type\":\"FeatureCollection\",\n\"features\":[\n" + String.join(",\n", features) + "\n]}\n";
    }

    @Override
    String extension() {
        return "geojson";
    }

    @Override
    long firstLine() {
        return 1;
    }

    private CollectedRows geometry(String geometry) throws IOException {
        String text =
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":7,\"properties\":null,\"geometry\":"
                        + geometry + "}]}";
        return read(text.getBytes(StandardCharsets.UTF_8), "g.geojson");
    }

    private void assertGeometry(String geometry, String wkt) throws IOException {
        assertThat(String.valueOf(geometry(geometry).rows.get(0).geometry())).isEqualTo(wkt);
    }

    @Test
    void every_kind_of_geometry_is_read_without_heights() throws IOException {
        assertGeometry("{\"type\":\"Point\",\"coordinates\":[1,2,99]}", "POINT (1 2)");
        assertGeometry("{\"type\":\"MultiPoint\",\"coordinates\":[[1,2],[3,4]]}", "MULTIPOINT ((1 2), (3 4))");
        assertGeometry("{\"type\":\"LineString\",\"coordinates\":[[1,2],[3,4]]}", "LINESTRING (1 2, 3 4)");
        assertGeometry(
                "{\"type\":\"MultiLineString\",\"coordinates\":[[[1,2],[3,4]]]}", "MULTILINESTRING ((1 2, 3 4))");
        assertGeometry(
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[4,4],[0,0]],[[1,1],[2,1],[2,2],[1,1]]]}",
                "POLYGON ((0 0, 4 0, 4 4, 0 0), (1 1, 2 1, 2 2, 1 1))");
        assertGeometry(
                "{\"coordinates\":[[[[0,0],[4,0],[4,4],[0,0]]]],\"type\":\"MultiPolygon\"}",
                "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)))");
        assertGeometry(
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[4,0],[4,4]]]}", "POLYGON ((0 0, 4 0, 4 4, 0 0))");
        assertGeometry("null", "null");
    }

    @Test
    void a_geometry_that_is_none_is_rejected() throws IOException {
        assertThat(geometry("{\"type\":\"Circle\"}").broken.get(0).reason()).isEqualTo("wrong-geometry");
        assertThat(geometry("{\"type\":\"Point\",\"coordinates\":[\"a\",1]}")
                        .broken
                        .get(0)
                        .reason())
                .isEqualTo("bad-coordinate");
        assertThat(geometry("{\"type\":\"LineString\",\"coordinates\":[[1,2]]}")
                        .broken
                        .get(0)
                        .reason())
                .isEqualTo("invalid-geometry");
        assertThat(geometry("{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4]]]}")
                        .broken
                        .get(0)
                        .reason())
                .isEqualTo("invalid-geometry");
    }

    @Test
    void the_id_of_a_feature_and_the_system_named_in_the_file_are_told() throws IOException {
        assertThat(geometry("null").rows.get(0).values()).containsEntry("id", 7L);
        String text = "{\"crs\":{\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::2056\"}},\"features\":[]}";
        assertThat(read(text.getBytes(StandardCharsets.UTF_8), "c.json").crs).endsWith("2056");
    }

    @Test
    void json_that_breaks_off_or_is_nested_without_end_fails_with_its_place() {
        assertThatThrownBy(() -> read("{\"features\":[\n{\"type\":".getBytes(StandardCharsets.UTF_8), "a.geojson"))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("line 2");
        String deep = "{\"features\":[{\"geometry\":" + "[".repeat(10_000);
        assertThatThrownBy(() -> read(deep.getBytes(StandardCharsets.UTF_8), "b.geojson"))
                .isInstanceOf(ImportFailedException.class)
                .hasMessageContaining("nesting");
    }
}
