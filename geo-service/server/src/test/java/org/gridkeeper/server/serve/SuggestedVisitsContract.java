// SPDX-License-Identifier: Apache-2.0
package org.gridkeeper.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridkeeper.server.live.LiveMap;
import org.gridkeeper.server.score.Ticker;
import org.gridkeeper.server.store.FeatureStore;
import org.gridkeeper.server.store.Origin;
import org.gridkeeper.server.store.StoreTransaction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a card says should be visited next, to whom, and that it is what the due list says. */
abstract class SuggestedVisitsContract extends WritingContract {

    private static final String ELSEWHERE = cell(7);
    private static final String RISKS = "/api/elements/risk-points/";
    private static final String INSPECTED = "{\"properties\":{\"last_inspection\":\"%s\"}}";

    @BeforeAll
    void registers() {
        load("people", """
                id,name,role,duty_phone,state,account,cell_code
                w1,一号岗,worker,000-88000001,on_duty,secret-account,%s
                """.formatted(cell(2)));
        load("responsibilities", """
                id,cells,role,person,valid_from
                r1,%s %s,worker,w1,2020-01-01
                """.formatted(cell(1), cell(2)));
        load("tags", """
                id,name_zh,name_en,level,subject,sensitivity,basis,valid_days,owner_dept
                gas,瓶装燃气,Bottled gas,street,building,internal,Urban gas regulation,30000,Gas office
                """);
        load("tag-links", """
                id,tag,subject_layer,subject_id,set_by,source,valid_from
                l1,gas,buildings,%s,w1,visit,2020-01-01
                """.formatted(buildingIn(cell(1))));
        load("visit-plans", """
                id,name,subject_layer,select_by,selector,every_days,role,valid_from
                inspection,检查,risk-points,interval,,,worker,2020-01-01
                fourth,四级,risk-points,level,Ⅳ,7,worker,2020-01-01
                gas,走访,buildings,tag,gas,30,worker,2020-01-01
                """);
        StringBuilder risks = new StringBuilder("id,lon,lat,name,class,severity,inspection_days,last_inspection\n");
        int[] daysAgo = {100, 90, 80, 70, 60, 50, 5, 1};
        for (int i = 0; i < daysAgo.length; i++) {
            risks.append("v%d,%s,%s,点 %d,gas,%d,%d,%s\n"
                    .formatted(
                            i + 1,
                            SmallCity.WEST + (1.2 + i * 0.05) * SmallCity.CELL,
                            SmallCity.SOUTH + 2.5 * SmallCity.CELL,
                            i + 1,
                            i == 1 ? 4 : 3,
                            i == 7 ? 30 : 10,
                            Instant.now().minus(Duration.ofDays(daysAgo[i]))));
        }
        load("risk-points", risks.toString());
    }

    private String buildingIn(String cell) {
        List<String> found = new ArrayList<>();
        server.bean(FeatureStore.class).forEachOf("buildings", "cell", cell, building -> found.add(building.id()));
        return found.get(0);
    }

    private void incidents(String address, int count, double east) {
        for (int i = 0; i < count; i++) {
            String properties = "{\"class\":\"0101\",\"status\":\"open\",\"address\":\"%s\",\"reported_at\":\"%s\"}"
                    .formatted(address, Instant.now().minus(Duration.ofHours(i + 1)));
            String point = "{\"type\":\"Point\",\"coordinates\":[%s,%s]}"
                    .formatted(SmallCity.WEST + east * SmallCity.CELL, SmallCity.SOUTH + 2.4 * SmallCity.CELL);
            assertThat(server.post(INCIDENTS, feature(address.replace(' ', '-') + i, point, properties), server.basic())
                            .statusCode())
                    .isEqualTo(201);
        }
        server.bean(LiveMap.class).refresh();
    }

    private void remove(String address, int count) {
        try (StoreTransaction transaction = server.bean(FeatureStore.class).begin(new Origin("test", "delete", ""))) {
            for (int i = 0; i < count; i++) {
                transaction.delete("incidents", address.replace(' ', '-') + i);
            }
            transaction.commit();
        }
        server.bean(LiveMap.class).refresh();
    }

    private JsonNode suggested(String cell, String... who) {
        return server.json("/api/zones/" + cell, who).path("suggestedVisits");
    }

    private String[] kinds(String... kinds) {
        List<String> all = new ArrayList<>(List.of(kinds));
        all.addAll(List.of("zone", "cell"));
        return server.token(Map.of("name", "some", "role", "reader", "kinds", all, "sensitivity", "INTERNAL"));
    }

    @Test
    void the_five_longest_overdue_of_the_due_list_come_in_its_order() {
        JsonNode due = server.json("/api/visits/due?cell=" + cell(2), server.basic());
        List<String> ids = new ArrayList<>();
        for (JsonNode visit : due.path("visits")) {
            if (!ids.contains(visit.path("id").asString())) {
                ids.add(visit.path("id").asString());
            }
        }
        assertThat(ids).hasSize(7);
        JsonNode suggested = suggested(cell(2), server.basic());
        assertThat(suggested.findValuesAsString("id")).isEqualTo(ids.subList(0, 5));
        assertThat(suggested.path(0).path("name").asString()).isEqualTo("点 1");
        assertThat(suggested.path(0).path("kind").asString()).isEqualTo("risk_point");
        assertThat(suggested.path(0).path("lon").asDouble()).isBetween(SmallCity.WEST, SmallCity.WEST + 0.02);
        assertThat(server.json("/api/cells/" + cell(2), server.basic())
                        .path("zone")
                        .path("suggestedVisits"))
                .isEqualTo(suggested);
    }

    @Test
    void an_element_that_several_plans_ask_for_is_told_once_with_every_reason() {
        JsonNode second = element(suggested(cell(2), server.basic()), "v2");
        assertThat(second.path("reasons").findValuesAsString("reason"))
                .containsExactlyInAnyOrder("inspection-interval", "risk-level");
        assertThat(second.path("reasons").findValues("overdue")).hasSize(2).allMatch(JsonNode::asBoolean);
        Instant last = Instant.parse(second.path("reasons").path(0).path("last").asString());
        assertThat(Duration.between(last, Instant.now()).toDays()).isEqualTo(90);
    }

    @Test
    void a_tag_is_a_reason_with_its_words_in_both_languages() {
        JsonNode building = suggested(cell(1), server.basic()).path(0);
        assertThat(building.path("id").asString()).isEqualTo(buildingIn(cell(1)));
        JsonNode reason = building.path("reasons").path(0);
        assertThat(reason.path("reason").asString()).isEqualTo("tag");
        assertThat(reason.path("title").path("zh").asString()).isEqualTo("瓶装燃气");
        assertThat(reason.path("title").path("en").asString()).isEqualTo("Bottled gas");
        assertThat(reason.path("last").isNull()).isTrue();
    }

    private static JsonNode element(JsonNode list, String id) {
        for (JsonNode each : list) {
            if (each.path("id").asString().equals(id)) {
                return each;
            }
        }
        throw new AssertionError(id + " is not in " + list);
    }

    @Test
    void two_places_with_repeated_incidents_are_told_however_much_is_overdue() {
        incidents("8 Mill Lane", 3, 1.3);
        incidents("1 Quay", 4, 1.6);
        incidents("2 Quay", 2, 1.8);
        JsonNode all = suggested(cell(2), server.basic());
        assertThat(all.findValuesAsString("id")).containsExactly("v1", "v2", "v3", "1-Quay0", "8-Mill-Lane0");
        JsonNode place = all.path(3);
        assertThat(place.path("address").asString()).isEqualTo("1 Quay");
        assertThat(place.path("reasons").path(0).path("reason").asString()).isEqualTo("repeated-incidents");
        assertThat(place.path("reasons").path(0).path("count").asInt()).isEqualTo(4);
        assertThat(suggested(cell(2), kinds("register", "risk_point")).findValuesAsString("id"))
                .as("who may not see incidents")
                .containsExactly("v1", "v2", "v3", "v4", "v5");
        assertThat(suggested(cell(2), kinds("incident")).findValuesAsString("id"))
                .as("who may not see registers")
                .containsExactly("1-Quay0", "8-Mill-Lane0");
        assertThat(suggested(cell(2), kinds("incident", "register")).findValuesAsString("id"))
                .as("who may not see risk points")
                .containsExactly("1-Quay0", "8-Mill-Lane0");
        remove("8 Mill Lane", 3);
        remove("1 Quay", 4);
        remove("2 Quay", 2);
    }

    @Test
    void a_repeated_place_at_the_address_of_an_element_is_a_reason_of_that() {
        String building = "/api/elements/buildings/" + buildingIn(cell(1));
        assertThat(send(
                                "PATCH",
                                building,
                                "{\"properties\":{\"address\":\"3 Mill Lane\"}}",
                                server.basic(),
                                "If-Match",
                                "*")
                        .statusCode())
                .isEqualTo(200);
        incidents("3 Mill Lane", 3, 0.5);
        JsonNode all = suggested(cell(1), server.basic());
        assertThat(all.size()).isEqualTo(1);
        assertThat(all.path(0).path("layer").asString()).isEqualTo("buildings");
        assertThat(all.path(0).path("reasons").findValuesAsString("reason"))
                .containsExactly("tag", "repeated-incidents");
        remove("3 Mill Lane", 3);
    }

    @Test
    void what_will_be_due_comes_before_a_third_repeated_place() {
        for (int i = 0; i < 3; i++) {
            incidents(i + " Hill", 5 - i, 1.3 + i * 0.1);
        }
        String[] who = kinds("incident", "register", "risk_point");
        List<String> inspected = List.of("v1", "v2", "v3", "v4", "v5", "v6");
        for (String id : inspected) {
            assertThat(send("PATCH", RISKS + id, INSPECTED.formatted(Instant.now()), server.basic(), "If-Match", "*")
                            .statusCode())
                    .isEqualTo(200);
        }
        List<String> ids = suggested(cell(2), who).findValuesAsString("id");
        assertThat(ids.subList(0, 3)).containsExactly("0-Hill0", "1-Hill0", "v7");
        assertThat(ids).hasSize(5).doesNotContain("2-Hill0");
        for (int i = 0; i < 6; i++) {
            String before = INSPECTED.formatted(Instant.now().minus(Duration.ofDays(100 - 10L * i)));
            send("PATCH", RISKS + inspected.get(i), before, server.basic(), "If-Match", "*");
        }
        for (int i = 0; i < 3; i++) {
            remove(i + " Hill", 5 - i);
        }
    }

    @Test
    void nobody_and_who_sees_public_fields_alone_are_told_nothing() {
        assertThat(suggested(cell(2)).isNull()).isTrue();
        String[] publicly = server.token(Map.of(
                "name",
                "publicly",
                "role",
                "reader",
                "kinds",
                List.of("register", "risk_point", "zone", "cell"),
                "sensitivity",
                "PUBLIC"));
        assertThat(suggested(cell(2), publicly).isNull()).isTrue();
        assertThat(server.get("/api/zones/" + ELSEWHERE, writer).statusCode())
                .as("a cell outside the scope")
                .isEqualTo(403);
    }

    @Test
    void a_cell_where_nothing_is_to_be_visited_has_an_empty_list() {
        JsonNode suggested = suggested(ELSEWHERE, server.basic());
        assertThat(suggested.isArray()).isTrue();
        assertThat(suggested.isEmpty()).isTrue();
    }

    @Test
    void no_person_is_told() {
        String told = suggested(cell(2), server.basic()).toString()
                + suggested(cell(1), server.basic()).toString();
        assertThat(told).contains("点 1").doesNotContain("w1", "一号岗", "000-88000001", "secret-account", "responsible");
    }

    @Test
    void a_card_of_the_past_says_nothing_of_what_is_to_be_done_now() {
        server.bean(Ticker.class).tickAll();
        Instant then = server.bean(LiveMap.class).view().zones().orElseThrow().computedAt();
        server.bean(Ticker.class).tickAll();
        String path = "/api/zones/" + cell(2);
        assertThat(server.json(path + "?at=" + then, server.basic())
                        .path("suggestedVisits")
                        .isNull())
                .isTrue();
        assertThat(suggested(cell(2), server.basic()).isEmpty()).isFalse();
    }
}
