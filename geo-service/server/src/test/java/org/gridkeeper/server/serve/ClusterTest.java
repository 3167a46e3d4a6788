// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.wdtinc.mapbox_vector_tile.VectorTile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.server.live.LiveLayer;
import org.gridkeeper.server.live.LiveMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Vector tiles by zoom over HTTP: whose clusters count what, which fields come when, and that TileJSON is true. */
class ClusterTest {

    private static final double LON = SmallCity.WEST + 1.5 * SmallCity.CELL;
    private static final double LAT = SmallCity.SOUTH + 1.5 * SmallCity.CELL;

    @TempDir
    static Path home;

    private static TestServer server;
    private static String[] countsOnly;
    private static String[] threeCells;

    @BeforeAll
    static void start() {
        server = new TestServer(home);
        countsOnly = server.token(
                Map.of("name", "counts", "kinds", List.of("building"), "sensitivity", "INTERNAL", "days", 1));
        List<String> three =
                List.of(SmallCity.COMMUNITY + "001", SmallCity.COMMUNITY + "002", SmallCity.COMMUNITY + "003");
        threeCells = server.token(Map.of("name", "three", "cells", three, "sensitivity", "INTERNAL", "days", 1));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The tiles round the middle of the city, of which only some have anything. */
    private static Map<String, Long> counts(String layer, int zoom, String[] headers) throws Exception {
        Map<String, Long> counts = new HashMap<>();
        TileCoord t = TileCoord.at(LON, LAT, zoom);
        for (int x = t.x() - 1; x <= t.x() + 1; x++) {
            for (int y = t.y() - 1; y <= t.y() + 1; y++) {
                byte[] body = server.get("/tiles/%s/%d/%d/%d.mvt".formatted(layer, zoom, x, y), headers)
                        .body();
                for (VectorTile.Tile.Layer part :
                        VectorTile.Tile.parseFrom(body).getLayersList()) {
                    for (VectorTile.Tile.Feature feature : part.getFeaturesList()) {
                        assertThat(part.getKeysList().subList(0, 2)).containsExactly("id", "count");
                        counts.put(
                                part.getValues(feature.getTags(1)).getStringValue(),
                                part.getValues(feature.getTags(3)).getIntValue());
                    }
                }
            }
        }
        return counts;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(count -> count).sum();
    }

    private static LiveLayer layer(String id) {
        return server.bean(LiveMap.class).view().findLayer(id).orElseThrow();
    }

    @Test
    void who_sees_the_incidents_gets_all_of_them_counted_at_every_zoom_of_clusters() throws Exception {
        for (int zoom = 6; zoom <= 12; zoom++) {
            assertThat(sum(counts("incidents", zoom, server.basic()))).isEqualTo(900);
        }
        long inside = List.of("001", "002", "003").stream()
                .mapToLong(cell -> layer("incidents").rowsIn(SmallCity.COMMUNITY + cell).length)
                .sum();
        assertThat(sum(counts("incidents", 12, threeCells))).isEqualTo(inside);
    }

    private static long toldByCards(String field) {
        long told = 0;
        for (int cell = 1; cell <= 9; cell++) {
            String path = "/api/cells/" + SmallCity.COMMUNITY + "00" + cell;
            told += server.json(path, countsOnly).path("counts").path(field).asLong(0);
        }
        return told;
    }

    @Test
    void who_sees_only_counts_gets_sums_of_what_the_cards_of_the_cells_tell() throws Exception {
        for (int zoom = 6; zoom <= 12; zoom++) {
            assertThat(sum(counts("incidents", zoom, countsOnly)))
                    .isEqualTo(toldByCards("incidents"))
                    .isPositive();
        }
        TileCoord t = TileCoord.at(LON, LAT, 13);
        String features = "/tiles/incidents/13/%d/%d.mvt".formatted(t.x(), t.y());
        assertThat(server.get(features, countsOnly).statusCode()).isEqualTo(403);
    }

    @Test
    void cells_with_few_doors_count_nothing_at_any_zoom_for_who_may_not_see_doors() throws Exception {
        for (int i = 0; i < 9; i++) {
            // Four in the first cell, which is the north-western one, and five in the second.
            double lon = SmallCity.WEST + (i < 4 ? 0.5 : 1.5) * SmallCity.CELL;
            String door = """
                    {"type":"Feature","id":"door-%d","geometry":{"type":"Point","coordinates":[%s,%s]},
                     "properties":{"street":"人民路","number":"%d"}}""".formatted(i, lon, SmallCity.SOUTH + 2.5 * SmallCity.CELL, i);
            assertThat(server.post("/api/elements/doorplates", door, server.basic())
                            .statusCode())
                    .isEqualTo(201);
        }
        assertThat(toldByCards("doorplates")).isEqualTo(5);
        for (int zoom = 10; zoom <= 16; zoom++) {
            assertThat(sum(counts("doorplates", zoom, server.basic()))).isEqualTo(9);
            assertThat(sum(counts("doorplates", zoom, countsOnly))).isEqualTo(5);
        }
    }

    @Test
    void nobody_gets_clusters_without_signing_in() {
        TileCoord t = TileCoord.at(LON, LAT, 10);
        for (String layer : List.of("incidents", "components")) {
            assertThat(server.get("/tiles/%s/10/%d/%d.mvt".formatted(layer, t.x(), t.y()))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void tile_json_tells_the_zooms_that_each_viewer_is_served() {
        JsonNode all = server.json("/tiles/incidents.json", server.basic());
        assertThat(all.path("minzoom").asInt()).isEqualTo(6);
        assertThat(all.path("maxzoom").asInt()).isEqualTo(22);
        JsonNode fields = all.path("vector_layers").get(0).path("fields");
        assertThat(fields.path("count").asString()).isEqualTo("Number below zoom 13");
        assertThat(fields.path("class").asString()).isEqualTo("String");
        assertThat(fields.path("title").asString()).isEqualTo("String from zoom 15");
        JsonNode some = server.json("/tiles/incidents.json", countsOnly);
        assertThat(some.path("minzoom").asInt()).isEqualTo(6);
        assertThat(some.path("maxzoom").asInt()).isEqualTo(12);
        assertThat(some.path("vector_layers").get(0).path("fields").propertyNames())
                .containsExactlyInAnyOrder("id", "count");
        assertThat(some.path("bounds").toString())
                .isEqualTo(server.json("/tiles/cells.json", countsOnly)
                        .path("bounds")
                        .toString());
    }

    @Test
    void zooms_that_tile_json_does_not_tell_are_empty() {
        for (String layer : List.of("incidents", "buildings", "risk-points", "cells")) {
            JsonNode json = server.json("/tiles/" + layer + ".json", server.basic());
            for (int zoom = 0; zoom <= 14; zoom++) {
                TileCoord t = TileCoord.at(LON, LAT, zoom);
                byte[] body = server.get("/tiles/%s/%d/%d/%d.mvt".formatted(layer, zoom, t.x(), t.y()), server.basic())
                        .body();
                if (zoom < json.path("minzoom").asInt()) {
                    assertThat(body).as(layer + zoom).isEmpty();
                } else if (zoom >= 12) {
                    assertThat(body).as(layer + zoom).isNotEmpty();
                }
            }
        }
    }

    @Test
    void buildings_are_there_from_zoom_13_and_their_addresses_later() throws Exception {
        for (int zoom : new int[] {13, 16}) {
            TileCoord first = TileCoord.at(SmallCity.WEST, SmallCity.SOUTH + 3 * SmallCity.CELL, zoom);
            TileCoord last = TileCoord.at(SmallCity.WEST + 3 * SmallCity.CELL, SmallCity.SOUTH, zoom);
            Set<String> ids = new HashSet<>();
            for (int x = first.x(); x <= last.x(); x++) {
                for (int y = first.y(); y <= last.y(); y++) {
                    byte[] body = server.get("/tiles/buildings/%d/%d/%d.mvt".formatted(zoom, x, y), server.basic())
                            .body();
                    for (VectorTile.Tile.Layer part :
                            VectorTile.Tile.parseFrom(body).getLayersList()) {
                        assertThat(part.getKeysList()).contains("id", "households", "people");
                        assertThat(part.getKeysList().contains("doorplate")).isEqualTo(zoom == 16);
                        part.getFeaturesList()
                                .forEach(f ->
                                        ids.add(part.getValues(f.getTags(1)).getStringValue()));
                    }
                }
            }
            assertThat(ids).hasSize(40);
        }
    }
}
