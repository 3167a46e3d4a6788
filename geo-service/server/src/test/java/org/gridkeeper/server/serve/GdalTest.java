// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.server.Gdal;
import org.gridkeeper.server.live.LiveMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Vector tiles and the embedded file as GDAL sees them, and TileJSON by the rules of its specification. */
class GdalTest extends OneServer {

    @BeforeAll
    static void start() {
        server = new TestServer(home);
    }

    @Test
    void a_tile_of_cells_has_codes_and_counts_as_attributes(@TempDir Path folder) throws Exception {
        Gdal.require();
        TileCoord t = TileCoord.at(SmallCity.WEST + SmallCity.CELL, SmallCity.SOUTH + 2 * SmallCity.CELL, 15);
        String path = "/tiles/cells/15/%d/%d.mvt".formatted(t.x(), t.y());
        Path file = folder.resolve("tile.mvt");
        Files.write(file, server.get(path, server.basic()).body());
        String told = Gdal.run("ogrinfo", "-al", "-oo", "CLIP=NO", file.toString());
        assertThat(told)
                .contains("using driver `MVT' successful", "Layer name: cells")
                .contains("code: String", "incidents: Integer", "buildings: Integer", "risk_points: Integer")
                .contains("code (String) = " + SmallCity.COMMUNITY)
                .doesNotContain("ERROR", "Warning");
        assertThat(told).containsPattern("incidents \\(Integer\\S*\\) = \\d+");
    }

    @Test
    void the_embedded_file_lists_every_layer() throws Exception {
        Gdal.require();
        String told = Gdal.run(
                "ogrinfo", "-so", "-al", home.resolve("gridkeeper.gpkg").toString());
        assertThat(told).doesNotContain("ERROR", "Warning", "flyway");
        server.bean(LiveMap.class).view().layers().forEach((id, layer) -> {
            if (!id.equals("zones")) {
                assertThat(told).containsPattern("Layer name: " + id.replace('-', '_') + "\\R");
            }
        });
        assertThat(told).containsPattern("Layer name: incidents\\R(.*\\R)*?Feature Count: 900");
    }

    /** The members that TileJSON 3.0.0 requires, and the types and ranges of those that it allows. */
    @Test
    void tile_json_is_valid() {
        for (String layer : server.bean(LiveMap.class).view().layers().keySet()) {
            JsonNode json = server.json("/tiles/" + layer + ".json", server.basic());
            assertThat(json.path("tilejson").asString("")).matches("3\\.\\d+\\.\\d+");
            assertThat(json.path("tiles").isArray() && !json.path("tiles").isEmpty())
                    .isTrue();
            json.path("tiles").forEach(tile -> assertThat(tile.asString("")).contains("{z}", "{x}", "{y}"));
            int min = zoom(json, "minzoom", 0);
            int max = zoom(json, "maxzoom", 30);
            assertThat(min).isBetween(0, max);
            assertThat(max).isLessThanOrEqualTo(30);
            assertThat(json.path("scheme").asString("xyz")).isIn("xyz", "tms");
            for (String text : new String[] {"name", "description", "attribution", "version"}) {
                assertThat(json.path(text).isString()).as(text).isTrue();
            }
            assertThat(json.path("version").asString()).matches("\\d+\\.\\d+\\.\\d+");
            assertBoundsAndCenter(json, min, max);
            assertVectorLayers(json, min, max);
        }
    }

    private static void assertBoundsAndCenter(JsonNode json, int min, int max) {
        JsonNode bounds = json.path("bounds");
        assertThat(bounds.size()).isEqualTo(4);
        bounds.forEach(number -> assertThat(number.isNumber()).isTrue());
        assertThat(bounds.get(0).asDouble()).isBetween(-180.0, bounds.get(2).asDouble());
        assertThat(bounds.get(2).asDouble()).isLessThanOrEqualTo(180);
        assertThat(bounds.get(1).asDouble()).isBetween(-90.0, bounds.get(3).asDouble());
        assertThat(bounds.get(3).asDouble()).isLessThanOrEqualTo(90);
        JsonNode center = json.path("center");
        assertThat(center.size()).isEqualTo(3);
        assertThat(center.get(0).asDouble())
                .isBetween(bounds.get(0).asDouble(), bounds.get(2).asDouble());
        assertThat(center.get(1).asDouble())
                .isBetween(bounds.get(1).asDouble(), bounds.get(3).asDouble());
        assertThat(center.get(2).isIntegralNumber()).isTrue();
        assertThat(center.get(2).asInt()).isBetween(min, max);
    }

    private static void assertVectorLayers(JsonNode json, int min, int max) {
        assertThat(json.path("vector_layers").isArray()
                        && !json.path("vector_layers").isEmpty())
                .isTrue();
        for (JsonNode layer : json.path("vector_layers")) {
            assertThat(layer.path("id").isString()).isTrue();
            assertThat(layer.path("fields").isObject()).isTrue();
            for (Map.Entry<String, JsonNode> field : layer.path("fields").properties()) {
                assertThat(field.getValue().isString()).as(field.getKey()).isTrue();
            }
            assertThat(zoom(layer, "minzoom", min)).isBetween(min, max);
            assertThat(zoom(layer, "maxzoom", max)).isBetween(min, max);
        }
    }

    private static int zoom(JsonNode json, String name, int otherwise) {
        JsonNode zoom = json.path(name);
        assertThat(zoom.isMissingNode() || zoom.isIntegralNumber()).as(name).isTrue();
        return zoom.asInt(otherwise);
    }
}
