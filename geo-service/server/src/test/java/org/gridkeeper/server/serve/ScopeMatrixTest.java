// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.engine.link.LinkMethod;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.live.LiveView;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every layer at every path, for a viewer who is nobody and for one bound to three cells. */
class ScopeMatrixTest extends OneServer {

    private static final Set<String> PUBLIC =
            Set.of("roads", "railways", "water", "waterways", "landuse", "places", "areas", "cells", "zones");
    private static final double OUTSIDE_LON = SmallCity.WEST + 2.5 * SmallCity.CELL;
    private static final double OUTSIDE_LAT = SmallCity.SOUTH + 0.5 * SmallCity.CELL;

    private static String[] three;
    private static List<String> cells;
    private static List<String> layers;

    @BeforeAll
    static void start() {
        server = new TestServer(home);
        cells = List.of(SmallCity.COMMUNITY + "001", SmallCity.COMMUNITY + "002", SmallCity.COMMUNITY + "003");
        three = server.token(Map.of("name", "three cells", "cells", cells, "sensitivity", "INTERNAL", "days", 1));
        layers = List.copyOf(server.bean(LiveMap.class).view().layers().keySet());
    }

    private static String tile(String layer, String ending) {
        TileCoord t = TileCoord.at(OUTSIDE_LON, OUTSIDE_LAT, 19);
        return "/%s/19/%d/%d%s".formatted(layer, t.x(), t.y(), ending);
    }

    private static List<String> pathsOfFeatures(String layer) {
        return List.of(
                "/tiles" + tile(layer, ".png"),
                "/tiles" + tile(layer, "@2x.png"),
                "/tiles" + tile(layer, ".mvt"),
                "/tiles/" + layer + ".json",
                "/styles/" + layer + "/default/preview.png",
                "/tiles/" + layer + "/legend.png",
                "/tiles/" + layer + "/legend.json");
    }

    @Test
    void nobody_gets_the_features_of_public_layers_alone() {
        assertThat(layers).containsAll(PUBLIC).contains("incidents", "buildings", "entities", "components");
        for (String layer : layers) {
            int expected = PUBLIC.contains(layer) ? 200 : 401;
            for (String path : pathsOfFeatures(layer)) {
                HttpResponse<byte[]> answer = server.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(expected);
                assertThat(text(answer)).as(path).doesNotContain("secret", "holder");
            }
            String element = "/api/elements/" + layer + "/" + anId(layer);
            assertThat(server.get(element).statusCode())
                    .as(element)
                    .isIn(PUBLIC.contains(layer) ? List.of(200, 404) : List.of(401));
        }
    }

    @Test
    void nobody_gets_densities_of_incidents_alone() {
        for (String layer : layers) {
            boolean density = layer.equals("incidents");
            for (String path : List.of(
                    "/heat" + tile(layer, ".png"),
                    "/heat/" + layer + "/legend.json",
                    "/heat/" + layer + "/value?lon=121.5&lat=31.2")) {
                assertThat(server.get(path).statusCode()).as(path).isIn(density ? List.of(200) : List.of(401, 404));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"incident", "building", "entity", "risk_point", "component", "resource", "other"})
    void nobody_gets_the_elements_of_a_cell(String kind) {
        String path = "/api/cells/" + cells.get(0) + "/elements";
        assertThat(server.get(path + "?kind=" + kind).statusCode()).isEqualTo(401);
        assertThat(server.get(path).statusCode()).isEqualTo(401);
    }

    @Test
    void a_scope_sees_nothing_in_tiles_outside_it() throws IOException {
        for (String layer : layers) {
            if (layer.equals("areas") || layer.equals("roads") || layer.equals("water") || layer.equals("landuse")) {
                continue;
            }
            assertThat(server.get("/tiles" + tile(layer, ".mvt"), three).body())
                    .as(layer)
                    .isEmpty();
            assertTransparent("/tiles" + tile(layer, ".png"));
            assertTransparent("/tiles" + tile(layer, "@2x.png"));
        }
        assertTransparent("/heat" + tile("incidents", ".png") + "?bandwidth=100");
        Instant now = Instant.now();
        assertTransparent("/heat" + tile("incidents", ".png")
                + "?bandwidth=100&from=%s&than=%s/%s&compare=ratio"
                        .formatted(
                                now.minus(Duration.ofDays(30)),
                                now.minus(Duration.ofDays(300)),
                                now.minus(Duration.ofDays(30))));
        JsonNode value =
                server.json("/heat/incidents/value?bandwidth=100&lon=" + OUTSIDE_LON + "&lat=" + OUTSIDE_LAT, three);
        assertThat(value.path("value").asDouble()).isZero();
    }

    private static void assertTransparent(String path) throws IOException {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(server.get(path, three).body()));
        int width = image.getWidth();
        for (int argb : image.getRGB(0, 0, width, width, null, 0, width)) {
            assertThat(argb >>> 24).as(path).isZero();
        }
    }

    @Test
    void a_scope_counts_and_lists_only_what_is_in_its_cells() {
        LiveView view = server.bean(LiveMap.class).view();
        for (JsonNode layer : server.json("/api/layers", three).path("layers")) {
            var live = view.findLayer(layer.path("id").asString()).orElseThrow();
            if (live.kind().isElement()) {
                long inside = cells.stream()
                        .mapToLong(cell -> live.rowsIn(cell).length)
                        .sum();
                assertThat(layer.path("count").asLong())
                        .as(live.snapshot().schema().id())
                        .isEqualTo(inside);
            }
            String box = live.kind().isElement() ? layer.path("extent").toString() : "null";
            if (!box.equals("null")) {
                JsonNode json = server.json("/tiles/" + layer.path("id").asString() + ".json", three);
                assertThat(json.path("bounds").toString()).isEqualTo(box);
            }
        }
        assertThat(server.json("/api/layers", three).path("layers").findValuesAsString("id"))
                .containsExactlyInAnyOrderElementsOf(layers);
        assertThat(codes("/api/areas?level=cell", "areas")).containsExactlyInAnyOrderElementsOf(cells);
        assertThat(codes("/api/areas/" + SmallCity.COMMUNITY + "/children", "areas"))
                .containsExactlyInAnyOrderElementsOf(cells);
        assertThat(codes("/api/zones", "zones")).containsExactlyInAnyOrderElementsOf(cells);
        assertThat(text(server.get("/api/zones?format=csv", three)).lines().skip(1))
                .hasSize(3)
                .allMatch(line -> cells.contains(line.substring(0, 15)));
        assertThat(codes("/api/workload", "workload")).containsExactlyElementsOf(cells);
    }

    private static List<String> codes(String path, String array) {
        return server.json(path, three).path(array).findValuesAsString("code");
    }

    @Test
    void a_scope_gets_no_cell_outside_it() {
        for (int i = 4; i <= 9; i++) {
            String outside = SmallCity.COMMUNITY + "00" + i;
            for (String path : List.of(
                    "/api/areas/" + outside,
                    "/api/cells/" + outside,
                    "/api/cells/" + outside + "/elements",
                    "/api/cells/" + outside + "/elements?kind=incident",
                    "/api/zones/" + outside)) {
                assertThat(server.get(path, three).statusCode()).as(path).isEqualTo(403);
            }
        }
    }

    @Test
    void a_scope_gets_no_element_outside_its_cells() {
        for (int i = 0; i < server.city.incidents.size(); i += 10) {
            int expected = cells.contains(server.city.incidents.get(i).cell()) ? 200 : 404;
            String path = "/api/elements/incidents/i" + i;
            assertThat(server.get(path, three).statusCode()).as(path).isEqualTo(expected);
        }
    }

    @Test
    void an_element_beside_the_edge_of_a_scope_tells_no_building_across_it() {
        var layer = server.bean(LiveMap.class).view().findLayer("buildings").orElseThrow();
        String across = layer.snapshot().id(layer.rowsIn(SmallCity.COMMUNITY + "005")[0]);
        Link link = new Link(cells.get(1), across, LinkMethod.NEAREST, 12, 0.5);
        try (StoreTransaction transaction =
                server.bean(FeatureStore.class).begin(new Origin("test", "import", "edge"))) {
            transaction.put(
                    "components",
                    new StoredFeature(
                            "edge",
                            SmallCity.box(OUTSIDE_LON, OUTSIDE_LAT, 0.0001).getCentroid(),
                            Map.of(),
                            link));
            transaction.commit();
        }
        server.bean(LiveMap.class).refresh();
        String path = "/api/elements/components/edge";
        assertThat(server.json(path, server.basic())
                        .path("link")
                        .path("building")
                        .asString())
                .isEqualTo(across);
        JsonNode told = server.json(path, three).path("link");
        assertThat(told.path("building").isNull()).isTrue();
        assertThat(told.path("distanceMetres").isNull()).isTrue();
        try (StoreTransaction transaction =
                server.bean(FeatureStore.class).begin(new Origin("test", "import", "edge"))) {
            transaction.delete("components", "edge");
            transaction.commit();
        }
        server.bean(LiveMap.class).refresh();
    }

    @Test
    void locating_tells_a_scope_no_cell_and_no_building_outside_it() {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < 36; i++) {
            double lon = SmallCity.WEST + (i % 6 + 0.5) * SmallCity.CELL / 2;
            double lat = SmallCity.SOUTH + (i / 6 + 0.5) * SmallCity.CELL / 2;
            JsonNode place = server.json("/api/locate?lon=" + lon + "&lat=" + lat, three);
            if (!place.path("cell").isNull()) {
                found.add(place.path("cell").path("code").asString());
            }
            String building = place.path("building").path("id").asString("");
            if (!building.isEmpty()) {
                assertThat(server.get("/api/elements/buildings/" + building, three)
                                .statusCode())
                        .isEqualTo(200);
            }
        }
        assertThat(Set.copyOf(found)).isEqualTo(Set.copyOf(cells));
    }

    @Test
    void answers_to_different_scopes_have_different_tags() {
        TileCoord t = TileCoord.at(SmallCity.WEST + SmallCity.CELL, SmallCity.SOUTH + 2 * SmallCity.CELL, 14);
        String cellsPath = "/tiles/cells/14/%d/%d.mvt".formatted(t.x(), t.y());
        assertThat(List.of(tag(cellsPath), tag(cellsPath, three), tag(cellsPath, server.basic())))
                .doesNotHaveDuplicates();
        // Zones have nothing that administrators alone see.
        String zonesPath = cellsPath.replace("cells", "zones");
        assertThat(tag(zonesPath, three)).isNotEqualTo(tag(zonesPath));
        HttpResponse<byte[]> other = server.get(cellsPath, three[0], three[1], "If-None-Match", tag(cellsPath));
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.headers().firstValue("Cache-Control").orElse("")).contains("private");
        assertThat(other.headers().firstValue("Vary").orElse("")).contains("Authorization", "Cookie");
    }

    private static String tag(String path, String... headers) {
        return server.get(path, headers).headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void the_fields_that_tile_json_tells_are_those_that_may_be_seen() {
        assertThat(fields()).contains("code").doesNotContain("holder", "incidents", "buildings");
        assertThat(fields(server.basic())).contains("holder", "incidents", "buildings");
    }

    private static String fields(String... headers) {
        return server.json("/tiles/cells.json", headers)
                .path("vector_layers")
                .get(0)
                .path("fields")
                .toString();
    }

    @Test
    void what_must_stay_whole_is_refused_with_a_word_on_import() {
        for (String layer : List.of("areas", "cells", "roads")) {
            HttpResponse<byte[]> answer =
                    server.post("/api/elements/" + layer, "{\"type\":\"Feature\"}", server.basic());
            assertThat(answer.statusCode()).as(layer).isEqualTo(400);
            assertThat(text(answer)).contains("gridkeeper import", "problems/bad-parameter");
        }
        assertThat(text(server.post("/api/elements/cells", "{}", server.basic())))
                .contains("/split");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void every_verb_is_decided_by_the_scope(String verb) {
        String[] writer =
                server.token(Map.of("name", "w", "cells", cells, "role", "writer", "sensitivity", "INTERNAL"));
        String[] buildings = server.token(Map.of("name", "b", "kinds", List.of("building"), "role", "writer"));
        int outside = firstIncident(false);
        int inside = firstIncident(true);
        boolean post = verb.equals("POST");
        String path = "/api/elements/incidents" + (post ? "" : "/i" + outside);
        assertThat(send(verb, path)).as("nobody").isEqualTo(401);
        assertThat(send(verb, path, three)).as("reader").isEqualTo(403);
        assertThat(send(verb, path, buildings)).as("another kind").isEqualTo(403);
        assertThat(send(verb, path, writer)).as("outside the cells").isEqualTo(post ? 403 : 404);
        if (!post) {
            assertThat(send(verb, path + "-unknown", writer)).isEqualTo(404);
            assertThat(send(verb, "/api/elements/incidents/i" + inside, writer))
                    .as("out of the cells")
                    .isEqualTo(verb.equals("DELETE") ? 204 : 403);
            assertThat(server.get(path, server.basic()).statusCode()).isEqualTo(200);
        }
    }

    /** Puts, or moves, an incident to a place outside the three cells. */
    private static int send(String verb, String path, String... headers) {
        String feature = "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[%s,%s]}}"
                .formatted(OUTSIDE_LON, OUTSIDE_LAT);
        List<String> all = new ArrayList<>(List.of("If-Match", "*"));
        all.addAll(List.of(headers));
        return server.send(verb, path, HttpRequest.BodyPublishers.ofString(feature), all.toArray(String[]::new))
                .statusCode();
    }

    private static int firstIncident(boolean inside) {
        for (int i = 0; i < server.city.incidents.size(); i++) {
            if (cells.contains(server.city.incidents.get(i).cell()) == inside
                    && server.get("/api/elements/incidents/i" + i, server.basic())
                                    .statusCode()
                            == 200) {
                return i;
            }
        }
        throw new AssertionError();
    }

    @Test
    void lists_histories_and_moments_show_a_scope_its_cells_alone() {
        String now = Instant.now().toString();
        for (String more : List.of("", "&at=" + now)) {
            List<String> ids = server.json("/api/elements/incidents?limit=1000" + more, three)
                    .path("features")
                    .findValuesAsString("id");
            assertThat(ids).isNotEmpty().allMatch(id -> cells.contains(cellOf(id)));
            assertThat(server.get("/api/elements/incidents?limit=5" + more).statusCode())
                    .isEqualTo(401);
        }
        String outside = "/api/elements/incidents/i" + firstIncident(false);
        for (String path : List.of(outside + "/history", outside + "?at=" + now)) {
            assertThat(server.get(path, server.basic()).statusCode()).as(path).isEqualTo(200);
            assertThat(server.get(path, three).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(server.json("/api/elements/incidents?cell=" + SmallCity.COMMUNITY + "009", three)
                        .path("numberReturned")
                        .asInt())
                .isZero();
        assertThat(server.get("/api/cells/" + SmallCity.COMMUNITY + "009/history", three)
                        .statusCode())
                .isEqualTo(403);
        assertThat(server.json("/api/cells/" + cells.get(0) + "/history?kind=incident", three)
                        .path("events")
                        .size())
                .isPositive();
        assertThat(server.get("/api/changes", three).statusCode()).isEqualTo(403);
        assertThat(server.get("/api/cells/" + cells.get(0) + "/history?kind=incident")
                        .statusCode())
                .isEqualTo(401);
    }

    private static String cellOf(String incident) {
        return server.city
                .incidents
                .get(Integer.parseInt(incident.substring(1)))
                .cell();
    }

    private static String anId(String layer) {
        var snapshot =
                server.bean(LiveMap.class).view().findLayer(layer).orElseThrow().snapshot();
        return snapshot.size() == 0 ? "none" : snapshot.id(0);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
