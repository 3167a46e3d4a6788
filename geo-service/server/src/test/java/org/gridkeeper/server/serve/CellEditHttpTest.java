// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cells are changed over HTTP by administrators, and asked for as of any date. */
class CellEditHttpTest {

    private static final String FIRST = SmallCity.COMMUNITY + "001";
    private static final String SPLIT =
            "{\"line\":{\"type\":\"LineString\",\"coordinates\":[[121.472,31],[121.472,32]]}}";

    @TempDir
    Path home;

    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(home);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static JsonNode json(HttpResponse<byte[]> answer, int status) {
        assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void only_administrators_change_cells() {
        assertThat(server.post("/api/cells/" + FIRST + "/split", SPLIT).statusCode())
                .isEqualTo(401);
        String[] reader = server.token(Map.of("name", "reader"));
        assertThat(server.post("/api/cells/" + FIRST + "/split", SPLIT, reader).statusCode())
                .isEqualTo(403);
        assertThat(server.post("/api/cells/" + FIRST + "/split", "{not json", reader)
                        .statusCode())
                .as("whose body is not read")
                .isEqualTo(403);
        assertThat(server.post("/api/cells/merge", "{not json").statusCode()).isEqualTo(401);
        assertThat(server.post(
                                "/api/cells/merge",
                                "{\"codes\":" + "[".repeat(99) + "]".repeat(99) + "}",
                                server.basic())
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.post("/api/tags/gas/check", "{\"layer\":\"" + "x".repeat(70_000) + "\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void a_split_is_tried_done_and_seen_as_of_today_and_of_yesterday() throws InterruptedException {
        String[] bound = server.token(Map.of("name", "bound", "cells", List.of(FIRST)));
        json(server.get("/api/cells/" + SmallCity.COMMUNITY + "009", bound), 403);
        JsonNode tried = json(server.post("/api/cells/" + FIRST + "/split?dryRun=true", SPLIT, server.basic()), 200);
        assertThat(tried.path("dryRun").asBoolean()).isTrue();
        assertThat(tried.path("run").isNull()).isTrue();
        assertThat(server.get("/api/cells/" + FIRST).statusCode()).isEqualTo(200);

        JsonNode done = json(server.post("/api/cells/" + FIRST + "/split", SPLIT, server.basic()), 200);
        assertThat(done.path("moved")).isEqualTo(tried.path("moved"));
        assertThat(done.path("cells").size()).isEqualTo(2);
        assertThat(done.path("cells").path(0).path("code").asString()).isEqualTo(SmallCity.COMMUNITY + "010");
        assertThat(done.path("warnings").size()).isPositive();
        for (String path : new String[] {"/api/cells/%s", "/api/cells/%s/elements", "/api/areas/%s"}) {
            JsonNode ended = json(server.get(path.formatted(FIRST)), 410);
            assertThat(ended.path("type").asString()).endsWith("/ended");
            assertThat(ended.path("validTo").asString())
                    .isEqualTo(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
            assertThat(ended.path("successors").valueStream().map(JsonNode::asString))
                    .containsExactly(SmallCity.COMMUNITY + "010", SmallCity.COMMUNITY + "011");
            assertThat(ended.path("now")).isEqualTo(ended.path("successors"));
        }
        json(server.get("/api/cells/" + SmallCity.COMMUNITY + "099"), 404);
        // Whoever was bound to the cell is bound to what it became.
        Thread.sleep(900);
        json(server.get("/api/cells/" + SmallCity.COMMUNITY + "010", bound), 200);
        json(server.get("/api/cells/" + FIRST, bound), 410);
        json(server.get("/api/cells/" + SmallCity.COMMUNITY + "009", bound), 403);
        String elements = "/api/elements/buildings?cell=";
        json(server.get(elements + FIRST, server.basic()), 410);
        json(server.get(elements + SmallCity.COMMUNITY + "099", server.basic()), 400);
        json(server.get(elements + SmallCity.COMMUNITY + "010", server.basic()), 200);
        assertThat(server.json("/api/cells/" + SmallCity.COMMUNITY + "010")
                        .path("level")
                        .asString())
                .isEqualTo("cell");

        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        JsonNode now = server.json("/api/areas?level=cell&at=" + today);
        assertThat(now.path("areas").size()).isEqualTo(10);
        assertThat(server.json("/api/areas?level=cell&at=" + today.minusDays(1))
                        .path("areas")
                        .size())
                .isZero();
        assertThat(server.json("/api/areas?at=" + today).path("areas").size()).isEqualTo(3);
        JsonNode cell = server.json("/api/cells/" + SmallCity.COMMUNITY + "011?at=" + today);
        assertThat(cell.path("validFrom").asString()).isEqualTo(today.toString());
        assertThat(cell.path("geometry").path("type").asString()).isEqualTo("Polygon");
        json(server.get("/api/cells/" + FIRST + "?at=" + today), 404);
        json(server.get("/api/cells/" + FIRST + "?at=yesterday"), 400);
    }

    @Test
    void merging_and_redrawing_work_and_what_breaks_the_coverage_comes_with_its_places() {
        String codes = "{\"codes\":[\"%s\",\"%s\"]}".formatted(FIRST, SmallCity.COMMUNITY + "002");
        JsonNode merged = json(server.post("/api/cells/merge", codes, server.basic()), 200);
        assertThat(merged.path("ended").size()).isEqualTo(2);
        String one = merged.path("cells").path(0).path("code").asString();

        String smaller =
                "{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[121.47,31.238],[121.476,31.238],[121.476,31.242],[121.47,31.242],[121.47,31.238]]]}}";
        JsonNode problem = json(server.post("/api/cells/" + one + "/redraw", smaller, server.basic()), 409);
        assertThat(problem.path("type").asString()).endsWith("broken-coverage");
        JsonNode place = problem.path("places").path("features").path(0);
        assertThat(place.path("properties").path("kind").asString()).isEqualTo("gap");
        assertThat(place.path("geometry").path("type").asString()).isEqualTo("Polygon");

        json(server.post("/api/cells/merge", "{\"codes\":[\"1\",\"2\"]}", server.basic()), 404);
        json(server.post("/api/cells/merge", "{\"codes\":[\"1\"]}", server.basic()), 400);
        json(server.post("/api/cells/" + one + "/split", "{}", server.basic()), 400);
        json(
                server.post(
                        "/api/cells/" + one + "/split", SPLIT.replace("121.472,31", "121.472,\"x\""), server.basic()),
                400);
        json(
                server.post(
                        "/api/cells/" + one + "/split",
                        SPLIT.replace("{\"line", "{\"date\":\"soon\",\"line"),
                        server.basic()),
                400);
        json(
                server.post(
                        "/api/cells/" + one + "/split",
                        SPLIT.replace("{\"line", "{\"date\":\"2999-01-01\",\"line"),
                        server.basic()),
                400);
    }
}
