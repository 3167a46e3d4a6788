// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.geo.WebMercator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything over HTTP: who gets what, versions and tags, problems, and that figures are right. */
class ServeTest extends OneServer {

    private static final double MIDDLE_LON = SmallCity.WEST + 1.5 * SmallCity.CELL;
    private static final double MIDDLE_LAT = SmallCity.SOUTH + 1.5 * SmallCity.CELL;

    private static String[] threeCells;
    private static List<String> seen;

    @BeforeAll
    static void start() {
        server = new TestServer(home);
        seen = List.of(SmallCity.COMMUNITY + "001", SmallCity.COMMUNITY + "002", SmallCity.COMMUNITY + "003");
        threeCells = server.token(Map.of("name", "three cells", "cells", seen, "sensitivity", "INTERNAL", "days", 1));
    }

    private static String tile(String layer, int z, String extension) {
        TileCoord t = TileCoord.at(MIDDLE_LON, MIDDLE_LAT, z);
        return "/tiles/%s/%d/%d/%d%s".formatted(layer, z, t.x(), t.y(), extension);
    }

    private static String value(double lon, double lat, String more) {
        return "/heat/incidents/value?lon=" + lon + "&lat=" + lat + more;
    }

    @ParameterizedTest
    @ValueSource(strings = {"roads", "areas", "cells", "zones"})
    void anonymous_gets_public_layers(String layer) {
        assertThat(server.get(tile(layer, 15, ".png")).statusCode()).isEqualTo(200);
        assertThat(server.get(tile(layer, 15, "@2x.png")).statusCode()).isEqualTo(200);
        assertThat(server.get(tile(layer, 15, ".mvt")).statusCode()).isEqualTo(200);
        assertThat(server.get("/tiles/" + layer + ".json").statusCode()).isEqualTo(200);
        assertThat(server.get("/tiles/" + layer + "/legend.png").statusCode()).isEqualTo(200);
        HttpResponse<byte[]> preview = server.get("/styles/" + layer + "/default/preview.png");
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body().length).as("more than an empty picture").isGreaterThan(500);
        assertThat(server.get("/styles/" + layer + "/none/preview.png").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/styles/" + layer + "/default/preview.png?ratio=3")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"incidents", "buildings", "risk-points", "entities", "components", "resources"})
    void anonymous_gets_no_elements(String layer) {
        for (String path : List.of(
                tile(layer, 15, ".png"),
                tile(layer, 15, ".mvt"),
                "/tiles/" + layer + ".json",
                "/api/elements/" + layer + "/i1",
                "/api/cells/" + seen.get(0) + "/elements?kind="
                        + layer.replaceAll("ies$", "y").replaceAll("s$", ""))) {
            HttpResponse<byte[]> answer = server.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("secret");
        }
    }

    @Test
    void anonymous_gets_densities_but_no_counts() {
        assertThat(server.get(tile("x", 15, ".png").replace("/tiles/x", "/heat/incidents"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(server.json(value(MIDDLE_LON, MIDDLE_LAT, "")).path("value").asDouble())
                .isPositive();
        assertThat(server.json(value(0, 0, "")).path("value").isNull()).isTrue();
        JsonNode cell = server.json("/api/cells/" + seen.get(0));
        assertThat(cell.path("counts").path("incidents").isNull()).isTrue();
        assertThat(cell.path("households").isNull()).isTrue();
        assertThat(cell.path("zone").path("level").asString("")).isNotEmpty();
        byte[] cells = server.get(tile("cells", 15, ".mvt")).body();
        assertThat(new String(cells, StandardCharsets.UTF_8)).contains("code").doesNotContain("holder", "incidents");
    }

    @Test
    void layers_are_listed_as_far_as_they_may_be_seen() {
        JsonNode layers = server.json("/api/layers").path("layers");
        assertThat(layers.findValuesAsString("id"))
                .contains("roads", "cells", "zones", "incidents")
                .doesNotContain("buildings");
        for (JsonNode layer : layers) {
            boolean incidents = layer.path("id").asString().equals("incidents");
            assertThat(layer.path("visible").asBoolean()).isEqualTo(!incidents);
            assertThat(layer.path("count").isNull()).isEqualTo(incidents);
        }
        JsonNode all = server.json("/api/layers", server.basic()).path("layers");
        assertThat(all.findValuesAsString("id")).contains("buildings", "risk-points");
    }

    @Test
    void a_scope_of_three_cells_sees_nothing_outside_them() throws Exception {
        String outside = SmallCity.COMMUNITY + "009";
        TileCoord t = TileCoord.at(SmallCity.WEST + 2.5 * SmallCity.CELL, SmallCity.SOUTH + 0.5 * SmallCity.CELL, 19);
        for (String layer : List.of("incidents", "buildings", "cells", "zones", "risk-points")) {
            String path = "/tiles/%s/19/%d/%d".formatted(layer, t.x(), t.y());
            assertThat(server.get(path + ".mvt", threeCells).body()).as(layer).isEmpty();
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                    server.get(path + ".png", threeCells).body()));
            assertThat(image.getRGB(0, 0, 256, 256, null, 0, 256)).as(layer).containsOnly(0);
        }
        double lon = SmallCity.WEST + 2.5 * SmallCity.CELL;
        double lat = SmallCity.SOUTH + 0.3 * SmallCity.CELL;
        assertThat(server.json(value(lon, lat, "&bandwidth=150"), threeCells)
                        .path("value")
                        .asDouble())
                .isZero();
        assertThat(server.get("/api/cells/" + outside, threeCells).statusCode()).isEqualTo(403);
        assertThat(server.get("/api/cells/" + outside + "/elements", threeCells).statusCode())
                .isEqualTo(403);
        assertThat(server.get("/api/zones/" + outside, threeCells).statusCode()).isEqualTo(403);
        assertThat(server.json("/api/zones", threeCells).path("zones").findValuesAsString("code"))
                .containsExactlyInAnyOrderElementsOf(seen);
        assertThat(server.json("/api/areas?level=cell", threeCells)
                        .path("areas")
                        .size())
                .isEqualTo(3);
        assertThat(server.json("/api/locate?lon=" + lon + "&lat=" + lat, threeCells)
                        .path("cell")
                        .isNull())
                .isTrue();
        long inside = server.city.incidents.stream()
                .filter(i -> seen.contains(i.cell()))
                .count();
        for (JsonNode layer : server.json("/api/layers", threeCells).path("layers")) {
            if (layer.path("id").asString().equals("incidents")) {
                assertThat(layer.path("count").asLong()).isEqualTo(inside);
                assertThat(layer.path("extent").get(1).asDouble())
                        .isGreaterThan(SmallCity.SOUTH + 1.99 * SmallCity.CELL);
            }
        }
        int other = indexOfIncidentOutside();
        assertThat(server.get("/api/elements/incidents/i" + other, threeCells).statusCode())
                .isEqualTo(404);
    }

    private static int indexOfIncidentOutside() {
        for (int i = 0; i < server.city.incidents.size(); i++) {
            if (!seen.contains(server.city.incidents.get(i).cell())) {
                return i;
            }
        }
        throw new AssertionError();
    }

    @Test
    void cells_count_what_is_in_them() {
        for (var cell : server.city.cells) {
            JsonNode card = server.json("/api/cells/" + cell.code(), server.basic());
            long incidents = server.city.incidents.stream()
                    .filter(i -> i.cell().equals(cell.code()))
                    .count();
            assertThat(card.path("counts").path("incidents").asLong())
                    .isGreaterThanOrEqualTo(incidents)
                    .isLessThan(incidents + 5);
            assertThat(card.path("zone").path("of").asInt()).isEqualTo(9);
            assertThat(card.path("areaSquareKm").asDouble()).isCloseTo(0.1697, within(0.001));
        }
    }

    @Test
    void a_density_value_equals_the_direct_sum() {
        Random random = new Random(7);
        Instant from = Instant.now().minus(Duration.ofDays(200));
        from = Instant.ofEpochSecond(from.getEpochSecond());
        for (int i = 0; i < 50; i++) {
            double lon = SmallCity.WEST + random.nextDouble() * 3 * SmallCity.CELL;
            double lat = SmallCity.SOUTH + random.nextDouble() * 3 * SmallCity.CELL;
            double h = 100 + random.nextInt(500);
            String query = "&class=0101&from=" + from + "&bandwidth=" + h;
            JsonNode got = server.json(value(lon, lat, query), server.basic());
            assertThat(got.path("value").asDouble()).isCloseTo(sum(lon, lat, h, from), within(1e-9 * 1e4));
        }
    }

    @Test
    void halves_of_the_day_and_parts_of_the_week_add_up_and_old_incidents_count_less_by_recency() {
        SmallCity.Incident near = server.city.incidents.get(3);
        double all = heatAt(near, "");
        assertThat(all).isPositive();
        assertThat(heatAt(near, "&hours=0-12") + heatAt(near, "&hours=12-24")).isCloseTo(all, within(1e-9 * all));
        assertThat(heatAt(near, "&hours=20-6") + heatAt(near, "&hours=6-20")).isCloseTo(all, within(1e-9 * all));
        assertThat(heatAt(near, "&weekdays=1-5") + heatAt(near, "&weekdays=6,7"))
                .isCloseTo(all, within(1e-9 * all));
        assertThat(heatAt(near, "&weight=recency")).isBetween(0.0, all);
        assertThat(heatAt(near, "&weight=count")).isEqualTo(all);
    }

    private static double heatAt(SmallCity.Incident place, String more) {
        return server.json(value(place.lon(), place.lat(), more), server.basic())
                .path("value")
                .asDouble();
    }

    private static double sum(double lon, double lat, double h, Instant from) {
        double sum = 0;
        for (SmallCity.Incident i : server.city.incidents) {
            double d = Math.cos(Math.toRadians(lat))
                    * Math.hypot(
                            WebMercator.x(lon) - WebMercator.x(i.lon()), WebMercator.y(lat) - WebMercator.y(i.lat()));
            if (i.className().equals("0101") && !i.reportedAt().isBefore(from) && d < h) {
                sum += 3 / (Math.PI * h * h) * Math.pow(1 - d * d / (h * h), 2) * 1e6;
            }
        }
        return sum;
    }

    @Test
    void answers_carry_a_version_and_a_tag_that_spares_the_second_answer() {
        for (String path : List.of(tile("cells", 15, ".mvt"), tile("roads", 15, ".png"), "/api/layers", "/api/zones")) {
            HttpResponse<byte[]> first = server.get(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(tag).startsWith("\"");
            assertThat(Long.parseLong(
                            first.headers().firstValue("Gridkeeper-Version").orElseThrow()))
                    .isPositive();
            HttpResponse<byte[]> second = server.get(path, "If-None-Match", tag);
            assertThat(second.statusCode()).as(path).isEqualTo(304);
            assertThat(second.body()).isEmpty();
            HttpResponse<byte[]> compressed = server.get(path, "Accept-Encoding", "gzip");
            if (compressed.headers().firstValue("Content-Encoding").isPresent()) {
                assertThat(compressed.headers().firstValue("ETag").orElseThrow())
                        .isNotEqualTo(tag);
            }
        }
    }

    @Test
    void a_layers_tile_json_is_valid() {
        JsonNode json = server.json("/tiles/buildings.json", server.basic());
        assertThat(json.path("tilejson").asString()).isEqualTo("3.0.0");
        assertThat(json.path("tiles").get(0).asString())
                .startsWith("http")
                .endsWith("/tiles/buildings/{z}/{x}/{y}.mvt");
        assertThat(json.path("vector_layers").get(0).path("id").asString()).isEqualTo("buildings");
        assertThat(json.path("vector_layers")
                        .get(0)
                        .path("fields")
                        .path("floors")
                        .asString())
                .isEqualTo("Number");
        assertThat(json.path("bounds").size()).isEqualTo(4);
        assertThat(json.path("minzoom").asInt())
                .isLessThanOrEqualTo(json.path("maxzoom").asInt());
    }

    @Test
    void a_token_is_given_out_once_and_can_be_taken_back() {
        String[] incidentsAlone =
                server.token(Map.of("name", "incidents alone", "kinds", List.of("incident"), "days", 1));
        assertThat(server.get(tile("incidents", 15, ".mvt"), incidentsAlone).statusCode())
                .isEqualTo(200);
        assertThat(server.get(tile("buildings", 15, ".mvt"), incidentsAlone).statusCode())
                .isEqualTo(403);
        assertThat(server.get("/api/tokens").statusCode()).isEqualTo(401);
        assertThat(server.get("/api/tokens", incidentsAlone).statusCode()).isEqualTo(403);
        JsonNode tokens = server.json("/api/tokens", server.basic()).path("tokens");
        for (JsonNode token : tokens) {
            assertThat(token.has("hash")).isFalse();
            if (token.path("name").asString().equals("incidents alone")) {
                assertThat(server.delete("/api/tokens/" + token.path("id").asString(), server.basic())
                                .statusCode())
                        .isEqualTo(204);
            }
        }
        assertThat(server.get(tile("incidents", 15, ".mvt"), incidentsAlone).statusCode())
                .isEqualTo(401);
        String wrong = "{\"name\":\"x\",\"kinds\":[\"people\"],\"days\":1}";
        assertThat(server.post("/api/tokens", wrong, server.basic()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_posted_incident_is_linked_and_seen_at_once() {
        String feature = """
                {"type":"Feature","id":"posted-1","geometry":{"type":"Point","coordinates":[%s,%s]},
                 "properties":{"class":"0505","status":"open","reported_at":"2026-11-20T08:00:00+08:00"}}""".formatted(MIDDLE_LON, MIDDLE_LAT);
        assertThat(server.post("/api/elements/incidents", feature).statusCode()).isEqualTo(401);
        assertThat(server.post("/api/elements/incidents", feature, threeCells).statusCode())
                .isEqualTo(403);
        HttpResponse<byte[]> made = server.post("/api/elements/incidents", feature, server.basic());
        assertThat(made.statusCode()).isEqualTo(201);
        String location = made.headers().firstValue("Location").orElseThrow();
        assertThat(location).isEqualTo("/api/elements/incidents/posted-1");
        JsonNode got = server.json(location, server.basic());
        assertThat(got.path("link").path("cell").asString()).isEqualTo(SmallCity.COMMUNITY + "005");
        assertThat(got.path("properties").path("reported_at").asString()).isEqualTo("2026-11-20T00:00:00Z");
        assertThat(server.post("/api/elements/incidents", feature, server.basic())
                        .statusCode())
                .isEqualTo(409);
        assertThat(server.post("/api/elements/incidents", "{\"type\":\"Point\"}", server.basic())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void signing_in_on_a_page_gives_a_strict_cookie() {
        String body = JsonMapper.shared()
                .writeValueAsString(
                        Map.of("name", server.administrator.name(), "password", server.administrator.password()));
        HttpResponse<byte[]> answer = server.post("/api/session", body);
        assertThat(answer.statusCode()).isEqualTo(204);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict");
        String[] known = {"Cookie", cookie.substring(0, cookie.indexOf(';'))};
        assertThat(server.json("/api/session", known).path("role").asString()).isEqualTo("administrator");
        assertThat(server.get(tile("incidents", 15, ".mvt"), known).statusCode())
                .isEqualTo(200);
        HttpResponse<byte[]> crossSite =
                server.post("/api/elements/incidents", "{}", known[0], known[1], "Sec-Fetch-Site", "cross-site");
        assertThat(crossSite.statusCode()).isEqualTo(403);
    }

    @Test
    void wrong_passwords_are_refused_and_then_slowed_down() {
        int last = 0;
        for (int i = 0; i < 11; i++) {
            last = server.post("/api/session", "{\"name\":\"nobody\",\"password\":\"wrong\"}")
                    .statusCode();
        }
        assertThat(last).isEqualTo(429);
        assertThat(server.get("/api/layers", "Authorization", "Bearer wrong").statusCode())
                .isEqualTo(401);
    }

    @Test
    void pages_are_served_with_security_headers() {
        HttpResponse<byte[]> page = server.get("/", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(server.get("/webjars/leaflet/1.9.4/dist/leaflet-src.esm.js").statusCode())
                .isEqualTo(200);
        HttpResponse<byte[]> missing = server.get("/no-such-page", "Accept", "text/html");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(new String(server.get("/actuator/health").body(), StandardCharsets.UTF_8))
                .contains("UP");
    }
}
