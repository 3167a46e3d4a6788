// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.gridkeeper.engine.geo.TileCoord;
import org.gridkeeper.engine.link.Link;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreTransaction;
import org.gridkeeper.server.store.StoredFeature;
import org.gridkeeper.server.tile.Seeder;
import org.gridkeeper.server.tile.TileRange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tiles that are kept are answered as those that are drawn, to the same viewers. */
class KeptTilesTest {

    private static final String PLACE = place(15);

    @TempDir
    static Path home;

    private static TestServer server;
    private static String[] token;

    @BeforeAll
    static void start() {
        server = new TestServer(home);
        token = server.token(Map.of("name", "reader", "sensitivity", "INTERNAL"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static String place(int z) {
        TileCoord t = TileCoord.at(SmallCity.WEST + SmallCity.CELL, SmallCity.SOUTH + SmallCity.CELL, z);
        return "/%d/%d/%d".formatted(t.z(), t.x(), t.y());
    }

    static double count(TestServer server, String result) {
        return server.bean(MeterRegistry.class)
                .get("gridkeeper.tiles")
                .tag("result", result)
                .counter()
                .count();
    }

    private static Map<String, List<String>> headers(HttpResponse<byte[]> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet().removeAll(List.of("date", "keep-alive", "connection"));
        return headers;
    }

    @ParameterizedTest
    @CsvSource({
        "/tiles/roads,.png,,200", "/tiles/roads,@2x.png,,200", "/tiles/buildings,.png,token,200",
        "/tiles/buildings,.mvt,token,200", "/tiles/cells,.mvt,,200", "/tiles/cells,.png?style=default,token,200"
    })
    void a_kept_tile_is_answered_like_a_drawn_one(String layer, String ending, String who, int status) {
        String[] headers = who == null ? new String[] {"Accept", "*/*"} : token;
        List<String> gzip = new ArrayList<>(List.of(headers));
        gzip.addAll(List.of("Accept-Encoding", "gzip"));
        for (String[] sent : List.of(headers, gzip.toArray(String[]::new))) {
            server.bean(Seeder.class).truncate(layer.substring(7), TileRange.all());
            String path = layer + PLACE + ending;
            HttpResponse<byte[]> first = server.get(path, sent);
            double kept = count(server, "memory");
            HttpResponse<byte[]> second = server.get(path, sent);
            assertThat(first.statusCode()).isEqualTo(status);
            assertThat(count(server, "memory")).isEqualTo(kept + 1);
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(headers(second)).isEqualTo(headers(first)).containsKey("content-security-policy");
            HttpResponse<byte[]> head = server.send("HEAD", path, BodyPublishers.noBody(), sent);
            assertThat(head.body()).isEmpty();
            assertThat(headers(head)).isEqualTo(headers(second));
            List<String> has = new ArrayList<>(List.of(sent));
            has.addAll(List.of(
                    "If-None-Match",
                    "\"x\", W/" + first.headers().firstValue("ETag").orElseThrow()));
            HttpResponse<byte[]> again = server.get(path, has.toArray(String[]::new));
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("ETag"))
                    .isEqualTo(first.headers().firstValue("ETag"));
        }
    }

    @Test
    void a_token_that_is_taken_back_is_refused_within_a_second() throws InterruptedException {
        String[] mine = server.token(Map.of("name", "mine", "sensitivity", "INTERNAL"));
        String[] other = server.token(Map.of("name", "taken-elsewhere", "sensitivity", "INTERNAL"));
        String path = "/tiles/buildings" + PLACE + ".png";
        for (String[] holder : List.of(mine, other)) {
            assertThat(server.get(path, holder).statusCode()).isEqualTo(200);
            assertThat(server.get(path, holder).statusCode()).isEqualTo(200);
        }
        String id = server.json("/api/tokens", server.basic())
                .path("tokens")
                .valueStream()
                .filter(listed -> listed.path("name").asString().equals("mine"))
                .map(listed -> listed.path("id").asString())
                .findFirst()
                .orElseThrow();
        assertThat(server.delete("/api/tokens/" + id, server.basic()).statusCode())
                .isEqualTo(204);
        assertThat(server.get(path, mine).statusCode()).isEqualTo(401);
        // Another server on the same database takes it back.
        assertThat(server.get(path, other).statusCode()).isEqualTo(200);
        JdbcClient.create(server.bean(DataSource.class))
                .sql("DELETE FROM token WHERE name = 'taken-elsewhere'")
                .update();
        Thread.sleep(1_000);
        assertThat(server.get(path, other).statusCode()).isEqualTo(401);
    }

    @Test
    void who_may_not_see_a_layer_gets_no_kept_tile_of_it() {
        String path = "/tiles/buildings" + PLACE + ".png";
        server.get(path, token);
        assertThat(server.get(path, token).statusCode()).isEqualTo(200);
        assertThat(server.get(path).statusCode()).isEqualTo(401);
        assertThat(server.get(path, "Authorization", "Bearer nothing").statusCode())
                .isEqualTo(401);
        String[] roads = server.token(Map.of("name", "roads", "kinds", List.of("incident")));
        server.get("/tiles/roads" + PLACE + ".png", roads);
        assertThat(server.get(path, roads).statusCode()).isEqualTo(403);
    }

    @Test
    void a_change_elsewhere_moves_the_version_on_and_not_the_tag() {
        String path = "/tiles/buildings" + PLACE + ".png";
        HttpResponse<byte[]> before = server.get(path, token);
        put("far", 121.9, 31.9);
        HttpResponse<byte[]> after = server.get(path, token);
        assertThat(tag(after)).isEqualTo(tag(before));
        assertThat(version(after)).isGreaterThan(version(before));
        put("near", SmallCity.WEST + SmallCity.CELL, SmallCity.SOUTH + SmallCity.CELL);
        assertThat(tag(server.get(path, token))).isNotEqualTo(tag(before));
    }

    @Test
    void a_change_near_enough_to_move_labels_that_moves_none_draws_nothing_anew() {
        String path = "/tiles/buildings" + place(18) + ".png";
        HttpResponse<byte[]> before = server.get(path, token);
        double drawn = count(server, "drawn");
        double confirmed = count(server, "confirmed");
        put("beside", SmallCity.WEST + SmallCity.CELL + 0.0018, SmallCity.SOUTH + SmallCity.CELL);
        HttpResponse<byte[]> after = server.get(path, token);
        assertThat(count(server, "confirmed")).isEqualTo(confirmed + 1);
        assertThat(count(server, "drawn")).isEqualTo(drawn);
        assertThat(tag(after)).isEqualTo(tag(before));
        assertThat(version(after)).isGreaterThan(version(before));
    }

    private static void put(String id, double lon, double lat) {
        try (StoreTransaction transaction = server.bean(FeatureStore.class).begin(new Origin("test", "put", id))) {
            transaction.put(
                    "buildings",
                    new StoredFeature(
                            id, SmallCity.box(lon, lat, 0.0005), Map.of(), Link.toCell(SmallCity.COMMUNITY + "005")));
            transaction.commit();
        }
        server.bean(LiveMap.class).refresh();
    }

    private static String tag(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private static long version(HttpResponse<byte[]> answer) {
        return answer.headers().firstValueAsLong("Gridkeeper-Version").orElseThrow();
    }

    @Test
    void tiles_taken_away_by_a_command_are_forgotten_within_a_second() throws InterruptedException {
        String path = "/tiles/cells" + PLACE + ".png";
        server.get(path);
        double drawn = count(server, "drawn");
        server.get(path);
        assertThat(count(server, "drawn")).isEqualTo(drawn);
        server.bean(Seeder.class).truncate("cells", TileRange.all());
        Thread.sleep(1_000);
        server.get(path);
        assertThat(count(server, "drawn")).isEqualTo(drawn + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tiles/roads/99/0/0.png",
                "/tiles/roads/3/-1/0.png",
                "/tiles/roads/3/8/0.png",
                "/tiles/roads/3/0/8.mvt",
                "/tiles/nothing/3/0/0.png",
                "/tiles/roads/3/0/0.png?style=nothing",
                "/tiles/roads/3/0/0.png?style=",
                "/tiles/roads/3/0/0.png?style=..%2f..%2fapplication",
                "/tiles/roads/3/0/0.png?style=a%00b",
                "/tiles/../roads/3/0/0.png",
                "/tiles/%2e%2e/3/0/0.png",
                "/tiles/roads%2f..%2fareas/3/0/0.png",
                "/tiles/roads%00/3/0/0.png",
                "/tiles/roads%5c/3/0/0.png",
                "/tiles/roads;x=1/3/0/0.png",
                "/tiles//roads/3/0/0.png",
                "/tiles/roads/3/0/0.png/",
                "/tiles/roads/3/0/0.png%00",
                "/tiles/roads/3/0/.png",
                "/tiles/roads/3/0/0@2x.mvt",
                "/tiles/roads/3/0/99999999999999999999.png",
                "/tiles/ROADS/3/0/0.png",
                "/tiles/roads/3/0/0.png?style=default&style=nothing&at=x",
                "/tiles/r%c3%b6ads/3/0/0.png",
                "/tiles/roads/\u0663/0/0.png",
                "/tiles/roads/3/0/0.PNG",
                "/tiles/./roads/3/0/0.jpg"
            })
    void what_names_no_tile_is_a_problem_however_it_is_put(String path) throws IOException {
        for (int twice = 0; twice < 2; twice++) {
            String answer = raw(path);
            assertThat(answer).as(path).matches("(?s)HTTP/1.1 4\\d\\d.*");
            assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                    .as(path)
                    .contains("content-type: application/problem+json", "\"status\":4")
                    .doesNotContain("exception", "\tat ", "tomcat", "gridkeeper:");
        }
    }

    private static String raw(String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void metrics_tell_where_tiles_came_from() {
        server.get("/tiles/roads" + PLACE + ".png");
        String metrics = new String(server.get("/actuator/prometheus").body(), StandardCharsets.UTF_8);
        assertThat(metrics).contains("gridkeeper_tiles_total{result=\"drawn\"}", "gridkeeper_tiles_waiting");
    }
}
