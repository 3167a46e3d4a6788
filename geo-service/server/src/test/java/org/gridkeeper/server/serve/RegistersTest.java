// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gridkeeper.server.ingest.ImportReport;
import org.gridkeeper.server.ingest.ImportRequest;
import org.gridkeeper.server.ingest.Importer;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.StoredFeature;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Registers over HTTP: two chiefs, each with the cells of their own, a duty desk, and nobody. */
class RegistersTest {

    private static final String C1 = SmallCity.COMMUNITY + "001";
    private static final String C9 = SmallCity.COMMUNITY + "009";

    @TempDir
    static Path home;

    private static TestServer server;
    private static String[] first;
    private static String[] second;
    private static String[] desk;
    private static StoredFeature here;
    private static StoredFeature there;

    @BeforeAll
    static void start() {
        server = new TestServer(home, "--gridkeeper.home=" + home);
        first = chief("chief-1", List.of(C1, SmallCity.COMMUNITY + "002"));
        second = chief("chief-2", List.of(C9));
        desk = server.token(Map.of("name", "desk-1", "sensitivity", "INTERNAL", "days", 1));
        here = buildingIn(C1);
        there = buildingIn(C9);
        load("people", """
                id,name,role,duty_phone,state,account,cell_code
                p1,网格长 1 号岗,grid_chief,000-88000001,on_duty,chief-1,%s
                p2,网格长 2 号岗,grid_chief,000-88000002,on_duty,chief-2,%s
                d1,值班岗,duty_officer,000-88000003,on_duty,desk-1,
                """.formatted(C1, C9));
        load("responsibilities", """
                id,cells,role,person,valid_from
                r1,%s,grid_chief,p1,2026-01-01
                r2,%s,grid_chief,p2,2026-01-01
                """.formatted(C1, C9));
        load("tags", """
                id,name_zh,name_en,level,subject,sensitivity,basis,valid_days,owner_dept
                gas,瓶装燃气,Bottled gas,street,building,internal,Urban gas regulation,3000,Gas office
                power,用电医疗,Powered equipment,community,building,restricted,Asked for by the household,90,Health
                """);
        load("tag-links", """
                id,tag,subject_layer,subject_id,set_by,source,valid_from
                l1,gas,buildings,%s,p1,visit,2026-01-01
                l2,gas,buildings,%s,p2,visit,2026-01-01
                """.formatted(here.id(), there.id()));
        load("visit-plans", """
                id,name,subject_layer,select_by,selector,every_days,role,valid_from
                v,走访,buildings,tag,gas,30,grid_chief,2026-01-01
                """);
        server.bean(LiveMap.class).refresh();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String[] chief(String name, List<String> cells) {
        return server.token(Map.of("name", name, "cells", cells, "sensitivity", "RESTRICTED", "days", 1));
    }

    private static StoredFeature buildingIn(String cell) {
        StoredFeature[] found = new StoredFeature[1];
        server.bean(FeatureStore.class).forEachOf("buildings", "cell", cell, building -> found[0] = building);
        return java.util.Objects.requireNonNull(found[0]);
    }

    private static void load(String layer, String csv) {
        try {
            Path file = Files.writeString(home.resolve(layer + ".csv"), csv);
            ImportReport report = server.bean(Importer.class).run(ImportRequest.of(layer, file));
            assertThat(report.rejected()).isEmpty();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int status(HttpResponse<byte[]> answer) {
        return answer.statusCode();
    }

    private static HttpResponse<byte[]> put(String path, String body, String... headers) {
        return server.send("PUT", path, BodyPublishers.ofString(body), headers);
    }

    private static String check(StoredFeature building, String reason) {
        return "{\"layer\":\"buildings\",\"id\":\"%s\",\"reason\":\"%s\"}".formatted(building.id(), reason);
    }

    @Test
    void who_answers_for_a_cell_is_told_to_whoever_sees_the_cell() {
        JsonNode own = server.json("/api/responsibilities?cell=" + C1, first);
        assertThat(own.path("responsibilities").path(0).path("person").asString())
                .isEqualTo("p1");
        assertThat(own.path("responsibilities").path(0).path("presence").asString())
                .isEqualTo("unknown");
        assertThat(server.json("/api/responsibilities?cell=" + C9, first)
                        .path("responsibilities")
                        .isEmpty())
                .isTrue();
        assertThat(server.json("/api/responsibilities?person=p2", first)
                        .path("responsibilities")
                        .isEmpty())
                .isTrue();
        assertThat(server.json("/api/responsibilities?person=p2", second)
                        .path("responsibilities")
                        .size())
                .isEqualTo(1);
        assertThat(status(server.get("/api/responsibilities?cell=" + C1))).isEqualTo(401);
        assertThat(status(server.get("/api/responsibilities", first))).isEqualTo(400);
        JsonNode card = server.json("/api/cells/" + C1, first);
        assertThat(card.path("responsibility").path(0).path("holder").asString())
                .isEqualTo("网格长 1 号岗");
    }

    @Test
    void due_visits_are_those_of_the_own_cells_and_a_visit_moves_them() {
        JsonNode due = server.json("/api/visits/due?person=p2&at=2026-06-01", second);
        assertThat(due.path("total").asInt()).isEqualTo(1);
        assertThat(due.path("visits").path(0).path("id").asString()).isEqualTo(there.id());
        assertThat(due.path("visits").path(0).path("overdue").asBoolean()).isTrue();
        assertThat(server.json("/api/visits/due?person=p2&at=2026-06-01", first)
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(server.json("/api/visits/due?cell=" + C9 + "&at=2026-06-01", first)
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(status(server.get("/api/visits/due", first))).isEqualTo(400);
        assertThat(status(server.get("/api/visits/due?person=p2"))).isEqualTo(401);
        String visit = "{\"layer\":\"buildings\",\"id\":\"%s\",\"person\":\"p2\",\"result\":\"%s\",\"note\":\"好\"}";
        assertThat(status(server.post("/api/visits", visit.formatted(there.id(), "done"), first)))
                .isEqualTo(403);
        assertThat(status(server.post("/api/visits", visit.formatted(here.id(), "done"), second)))
                .isEqualTo(404);
        assertThat(status(server.post("/api/visits", visit.formatted(there.id(), "perhaps"), second)))
                .isEqualTo(400);
        assertThat(status(server.post("/api/visits", visit.formatted(there.id(), "done"))))
                .isEqualTo(401);
        assertThat(status(server.post("/api/visits", visit.formatted(there.id(), "done"), second)))
                .isEqualTo(201);
        assertThat(server.json("/api/visits/due?person=p2", second)
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void a_restricted_tag_is_checked_with_a_reason_and_listed_nowhere() {
        String wish = "{\"layer\":\"buildings\",\"id\":\"%s\",\"source\":\"household\"}".formatted(here.id());
        assertThat(status(server.post("/api/tags/power/links", wish, first))).isEqualTo(403);
        assertThat(status(server.post("/api/tags/power/links", wish, server.basic())))
                .isEqualTo(204);
        HttpResponse<byte[]> yes = server.post("/api/tags/power/check", check(here, "停电转移名单核对"), first);
        assertThat(new String(yes.body(), StandardCharsets.UTF_8)).contains("\"set\":true");
        assertThat(JsonMapper.shared().readTree(yes.body()).size()).isEqualTo(2);
        assertThat(status(server.post("/api/tags/power/check", check(here, "because"), second)))
                .isEqualTo(404);
        assertThat(status(server.post("/api/tags/power/check", check(here, "why"), first)))
                .isEqualTo(400);
        assertThat(status(server.post("/api/tags/power/check", check(here, "停电转移名单核对"))))
                .isEqualTo(401);
        assertThat(status(server.post("/api/tags/power/check", check(here, "停电转移名单核对"), desk)))
                .as("whose scope is internal")
                .isEqualTo(404);
        assertThat(server.json("/api/tags", desk).path("tags").size()).isEqualTo(1);
        JsonNode log = server.json("/api/tags/checks?cell=" + C1, first).path("checks");
        assertThat(log.size()).isEqualTo(1);
        assertThat(log.path(0).path("reason").asString()).isEqualTo("停电转移名单核对");
        assertThat(status(server.get("/api/tags/checks?cell=" + C1, second))).isEqualTo(403);
        assertThat(status(server.get("/api/tags/checks?cell=" + C1))).isEqualTo(401);
        StringBuilder everything = new StringBuilder();
        FeatureStore store = server.bean(FeatureStore.class);
        store.listSchemas().stream()
                .filter(schema -> !schema.id().equals("tags"))
                .forEach(schema -> store.forEach(schema.id(), row -> everything.append(row.values())));
        assertThat(everything.toString()).doesNotContain("power");
    }

    @Test
    void tag_checks_are_bounded() {
        String[] third = chief("chief-3", List.of(C1));
        int last = 200;
        for (int i = 0; i < 61; i++) {
            last = status(server.post("/api/tags/gas/check", check(here, "清点瓶装燃气"), third));
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void a_position_is_told_to_the_desk_and_to_its_own_alone() {
        String place = "{\"lon\":121.471,\"lat\":31.231,\"accuracyMetres\":12}";
        assertThat(status(put("/api/people/p1/position", place, first))).isEqualTo(204);
        assertThat(status(put("/api/people/p1/position", place, second))).isEqualTo(403);
        assertThat(status(put("/api/people/p1/position", "{\"lon\":500,\"lat\":1}", first)))
                .isEqualTo(400);
        assertThat(server.json("/api/people/p1/position", first).path("lon").asDouble())
                .isEqualTo(121.471);
        assertThat(server.json("/api/people/positions", desk).path("positions").size())
                .isEqualTo(1);
        assertThat(server.json("/api/people/positions", server.basic())
                        .path("positions")
                        .size())
                .isEqualTo(1);
        for (String path : List.of("/api/people/p1/position", "/api/people/positions")) {
            assertThat(status(server.get(path, second))).isEqualTo(403);
            assertThat(status(server.get(path))).isEqualTo(401);
        }
        assertThat(status(put("/api/people/p1/state", "{\"state\":\"asleep\"}", first)))
                .isEqualTo(400);
        assertThat(status(put("/api/people/p1/state", "{\"state\":\"off\"}", first)))
                .isEqualTo(204);
        assertThat(server.json("/api/people/positions", desk).path("positions").isEmpty())
                .isTrue();
        assertThat(status(put("/api/people/p1/position", place, first))).isEqualTo(409);
        assertThat(status(put("/api/people/p1/state", "{\"state\":\"on_duty\"}", first)))
                .isEqualTo(204);
    }

    @Test
    void registers_are_not_drawn() {
        for (String layer : List.of("rooms", "people", "tag-links")) {
            assertThat(status(server.get("/tiles/" + layer + "/15/1/1.mvt", server.basic())))
                    .isEqualTo(404);
        }
    }
}
